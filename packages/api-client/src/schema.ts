// Written by `npm run openapi` from the routes; the tests fail when it is out of date.
/* eslint-disable max-lines -- generated */
export interface paths {
  '/api/appointments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the appointments in reach */
    get: operations['appointments.find'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/appointments/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read one appointment */
    get: operations['appointments.findOne'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/audit/chain': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How far the trail of the clinic is closed into batches and anchored, and what the last check found */
    get: operations['audit.chain'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/audit/chain/checks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Recompute the clinic's chain and hold it against the anchors; GET /api/audit/chain tells how far it is */
    post: operations['audit.check'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/audit/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Search the clinic's audit trail, newest first */
    get: operations['audit.events'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/audit/events/csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What such a search finds, for a spreadsheet; too much at once is refused, not cut */
    get: operations['audit.export'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/audit/events/{id}/proof': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether one entry is what its batch closed over, computed now, with all that somebody else needs to compute it */
    get: operations['audit.proof'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/audit/mine': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who looked at my record or that of my child, and which apps, newest first */
    get: operations['audit.mine'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/audit/people/find': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Who is meant: patients by a whole phone number or by name, colleagues by name */
    post: operations['audit.people'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/care/break-glass': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** My emergency accesses that are open */
    get: operations['care.break-glass-open'];
    put?: never;
    /** Open a patient of the clinic in an emergency, for a while and under somebody else's review */
    post: operations['care.break-glass'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/care/break-glass/find': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Who of the clinic is meant, before somebody is opened in an emergency; never part of a name */
    post: operations['care.break-glass-find'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/care/break-glass/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** End an emergency access at once */
    delete: operations['care.break-glass-end'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/care/hand-overs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Hand-overs that have not ended, those that end first before the others */
    get: operations['care.hand-overs'];
    put?: never;
    /** Let a colleague see a patient for a while */
    post: operations['care.hand-over'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/care/hand-overs/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** End a hand-over at once */
    delete: operations['care.withdraw'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/clinic/setup': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the clinic still needs before patients can book: its steps, in order */
    get: operations['clinic.setup'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/clinic/setup/mpesa-check': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ask M-Pesa now whether it takes our keys; no money moves */
    post: operations['payments.check'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/clinics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the clinics in reach */
    get: operations['clinics.find'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/clinics/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read one clinic */
    get: operations['clinics.findOne'];
    /** Change a clinic */
    put: operations['clinics.update'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/compliance/access-table': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who may do what, for what, and on which rows */
    get: operations['compliance.access-table'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/compliance/break-glass': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Emergency accesses of the clinic, newest first, with what was seen under them */
    get: operations['compliance.break-glass'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/compliance/break-glass/waiting': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How many emergency accesses of the clinic wait for a review */
    get: operations['compliance.break-glass-waiting'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/compliance/break-glass/{id}/review': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say whether an emergency access was right; if not, it ends at once */
    post: operations['compliance.break-glass-review'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/compliance/cms-looks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Why somebody looked at patients in the CMS, newest first */
    get: operations['compliance.cms-looks'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/compliance/consent-coverage': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How many of the clinic's patients allow what */
    get: operations['consents.coverage'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/compliance/consent-versions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The consent texts of the clinic as they were published, newest first, and those that are prepared in the CMS */
    get: operations['consents.versions'];
    put?: never;
    /** Put the texts that are prepared in the CMS in force, for good */
    post: operations['consents.publish'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/compliance/erasure-requests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Patients of the clinic who ask for the end of their account, newest first */
    get: operations['compliance.erasure-requests'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/compliance/erasure-requests/{id}/refuse': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say no, with the reason that the patient reads */
    post: operations['compliance.erasure-refuse'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/deliveries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The clinic's messages to patients about visits, newest first; never what they say */
    get: operations['deliveries.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/deliveries/waiting': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How many messages of the last seven days failed and were not sent again */
    get: operations['deliveries.waiting'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/deliveries/{id}/send-again': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Send a message that did not arrive once more; asked twice, it is one message */
    post: operations['deliveries.send-again'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/invitations/accept': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Open the account that an invitation is for */
    post: operations['invitations.accept'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/licences': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Until when the practitioners of the clinic may practise; those that end first come first */
    get: operations['licences.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/licences/renewals/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A renewal that was handed in, beside the licence that stands */
    get: operations['licences.renewal'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/licences/renewals/{id}/decision': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Approve, which gives back patients and times, or refuse with a reason */
    post: operations['licences.decide'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/licences/renewals/{id}/papers/{kind}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A paper of a renewal, as a file to be kept */
    get: operations['licences.paper'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/licences/{id}/release': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Release the licence of a practitioner who has left, so that another clinic may take it */
    post: operations['licences.release'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who am I, in which role, and what time is it here */
    get: operations['me'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me/apps': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Apps that I allowed to use my data */
    get: operations['me.apps'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me/apps/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Stop an app at once */
    delete: operations['me.stop-app'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me/consents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What I am asked to allow, in my language, and what I said */
    get: operations['consents.read'];
    /** Save my choices: what is named is on, all else that is asked is off */
    put: operations['consents.choose'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me/consents/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What I said and when, newest first */
    get: operations['consents.history'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me/erasure-request': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What became of my last request for the end of my account */
    get: operations['erasure.read'];
    put?: never;
    /** Ask for the end of my account; the clinic answers within 30 days */
    post: operations['erasure.ask'];
    /** Take my request back while it waits */
    delete: operations['erasure.take-back'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me/licence': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Until when one’s own licence is good, and where its renewal stands */
    get: operations['licences.mine'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me/licence/papers/{kind}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Show a paper of the renewed licence, in place of the one of its kind */
    put: operations['licences.put-paper'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me/licence/renew': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Hand in a renewed licence, for the clinic to decide; its paper is shown before */
    post: operations['licences.renew'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me/links': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** For whom I act, and who acts for me */
    get: operations['me.links'];
    put?: never;
    /** Link my account to a record by the clinic's code and the birth date on it */
    post: operations['me.redeem-link'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me/links/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Stop acting for somebody, or end that somebody acts for me */
    delete: operations['me.end-link'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me/notifications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** By which ways I am reminded, and when not */
    get: operations['notifications.read'];
    /** Set my quiet hours; null for none */
    put: operations['notifications.change'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me/passkeys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Passkeys by which I can sign in */
    get: operations['me.passkeys'];
    put?: never;
    /** Keep the passkey that the device made */
    post: operations['me.add-passkey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me/passkeys/options': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What a device needs to make a passkey; the challenge is for this session, once, for five minutes */
    post: operations['me.passkey-options'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me/passkeys/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Call a passkey something else */
    put: operations['me.rename-passkey'];
    post?: never;
    /** Give a passkey up, and sign out everywhere else */
    delete: operations['me.remove-passkey'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Set a password, or another one, and sign out everywhere else */
    put: operations['me.set-password'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me/phone': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether my account is on its way to another number */
    get: operations['me.phone-change'];
    put?: never;
    /** Move my account to the number that the code verified, a day from now */
    post: operations['me.change-phone'];
    /** Stop the change of my number */
    delete: operations['me.keep-phone'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me/phone/codes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A code to the new number, or to the old one as the proof of who asks */
    post: operations['me.phone-code'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me/push': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** This phone hears by push that there is news, until its session ends; whose it was hears no more */
    post: operations['push.switch-on'];
    /** This phone hears nothing by push any more */
    delete: operations['push.switch-off'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Apps and browsers in which I am signed in */
    get: operations['me.sessions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me/sessions/end-all': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sign out everywhere */
    post: operations['me.end-all-sessions'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me/sessions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Sign out of one app or browser */
    delete: operations['me.end-session'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/me/telehealth': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What is said of visits by phone and video before one is booked, in my language */
    get: operations['consents.telehealth'];
    /** Agree to visits by phone and video, or not; of all else nothing is said */
    put: operations['consents.say-telehealth'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/monitoring/business': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Visits, money and waiting of the clinic, day by day */
    get: operations['monitoring.business'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/monitoring/business/csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Visits, money and waiting of the clinic, day by day, for a spreadsheet */
    get: operations['monitoring.business-export'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/monitoring/charts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What there is to draw */
    get: operations['monitoring.charts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/monitoring/connections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How other systems and stores answered lately */
    get: operations['monitoring.connections'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/monitoring/dead-letters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Work that failed for good and waits for a person, the latest first */
    get: operations['dead-letters.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/monitoring/dead-letters/{id}/replay': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Put work that failed back in line */
    post: operations['dead-letters.replay'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/monitoring/objectives': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What is promised, how much of its budget is left and how fast it is spent */
    get: operations['monitoring.objectives'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/monitoring/series': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One chart over a span of time */
    get: operations['monitoring.series'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/monitoring/series/csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One chart over a span of time, for a spreadsheet */
    get: operations['monitoring.series-export'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/patients': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the patients in reach */
    get: operations['patients.find'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/patients/desk': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Register somebody who stands at the desk; likely doubles are shown first */
    post: operations['patients.register-at-desk'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/patients/register': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Open a patient account for a number that a code has verified */
    post: operations['patients.register'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/patients/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read one patient */
    get: operations['patients.findOne'];
    /** Change a patient */
    put: operations['patients.update'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/patients/{id}/card': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Note the number on the patient's clinic card, which may be asked for at sign-in */
    put: operations['patients.card'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/patients/{id}/guardians': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who acts for this patient */
    get: operations['patients.guardians'];
    put?: never;
    /** Let another patient of the clinic act for this one */
    post: operations['patients.appoint-guardian'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/patients/{id}/guardians/{link}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** End that somebody acts for this patient */
    delete: operations['patients.end-guardian'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/patients/{id}/link-codes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A code for the person at the desk, shown once: it links their account to this record */
    post: operations['patients.link-code'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/patients/{id}/notes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Signed notes of a patient, newest first */
    get: operations['notes.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/patients/{id}/phone-changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The change of number that is open, if there is one: for who has to approve or stop it */
    get: operations['patients.phone-changes'];
    put?: never;
    /** Ask that the account of a patient moves to the number that the code verified */
    post: operations['patients.ask-phone-change'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/patients/{id}/phone-changes/{change}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Stop the change of a number */
    delete: operations['patients.stop-phone-change'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/patients/{id}/phone-changes/{change}/approve': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Another clerk approves; the account moves a day from now */
    post: operations['patients.approve-phone-change'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/patients/{id}/phone-codes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A code to the new number of the person at the desk */
    post: operations['patients.phone-code'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/patients/{id}/prescriptions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A patient's prescriptions in the own clinic, newest first */
    get: operations['prescriptions.of-patient'];
    put?: never;
    /** Sign a prescription */
    post: operations['prescriptions.prescribe'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/patients/{id}/visits-elsewhere': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where else a patient was seen, as far as the patient shares it; latest first */
    get: operations['visits.elsewhere'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/pay/c2b/{token}/confirmation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A payment by Pay Bill, told by Daraja */
    post: operations['payments.c2b-confirmation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/pay/c2b/{token}/validation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Daraja asks whether a payment by Pay Bill may be taken */
    post: operations['payments.c2b-validation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/pay/refund-status-timeout/{token}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A question about a refund got lost in the queue of M-Pesa, told by Daraja */
    post: operations['payments.refund-status-timeout'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/pay/refund-status/{token}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What became of a payment that is to be given back, told by Daraja */
    post: operations['payments.refund-status'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/pay/refund-timeout/{token}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A reversal waits in the queue of M-Pesa, told by Daraja */
    post: operations['payments.refund-timeout'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/pay/refund/{token}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The result of a reversal, told by Daraja */
    post: operations['payments.refund-result'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/pay/stk/{token}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The outcome of a payment prompt, told by Daraja */
    post: operations['payments.callback'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/payment-totals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Sums of the clinic's payments of some days, by state, and of all refunds that are due */
    get: operations['payments.totals'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/payments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the payments in reach */
    get: operations['payments.find'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/payments/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read one payment */
    get: operations['payments.findOne'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/practitioners': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the practitioners in reach */
    get: operations['practitioners.find'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/practitioners/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read one practitioner */
    get: operations['practitioners.findOne'];
    /** Change a practitioner */
    put: operations['practitioners.update'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/prescriptions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One's own prescriptions and those of whom one acts for, newest first */
    get: operations['prescriptions.mine'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/prescriptions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One prescription, with what was handed over and what is left */
    get: operations['prescriptions.read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/prescriptions/{id}/dispensings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Note that the clinic handed something over */
    post: operations['prescriptions.dispense'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/prescriptions/{id}/refill-requests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ask for more of what was prescribed */
    post: operations['refills.ask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/prescriptions/{id}/stop': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Stop a prescription, and say why */
    post: operations['prescriptions.stop'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/providers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Applications that wait for a decision, the oldest first */
    get: operations['providers.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/providers/confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Confirm the address; gives the token for one’s own application */
    post: operations['providers.confirm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/providers/mine': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Where one’s application stands, what is missing, why it was refused
     * @description A bearer token of this desk in the Authorization header, where one is needed; those of the issuer open nothing here.
     */
    get: operations['providers.mine'];
    /**
     * Correct what one said of oneself, until it is handed in and after a refusal
     * @description A bearer token of this desk in the Authorization header, where one is needed; those of the issuer open nothing here.
     */
    put: operations['providers.correct'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/providers/mine/hand-in': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Hand the application in, for the clinic to decide
     * @description A bearer token of this desk in the Authorization header, where one is needed; those of the issuer open nothing here.
     */
    post: operations['providers.hand-in'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/providers/papers/{kind}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Show a paper, in place of the one of its kind
     * @description A bearer token of this desk in the Authorization header, where one is needed; those of the issuer open nothing here.
     */
    put: operations['providers.put-paper'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/providers/register': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ask to work for a clinic as a doctor or nurse; a link goes to the address */
    post: operations['providers.register'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/providers/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** An application with what it shows */
    get: operations['providers.read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/providers/{id}/decision': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Approve, which invites to an account, or refuse with a reason */
    post: operations['providers.decide'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/providers/{id}/papers/{kind}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A paper, as a file to be kept */
    get: operations['providers.paper'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/refill-requests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Open requests of patients whom one treats, those who asked first before the others */
    get: operations['refills.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/refill-requests/{id}/approve': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Prescribe the same once more, in place of the one before; the reply is the new prescription */
    post: operations['refills.approve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/refill-requests/{id}/refuse': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say no, and why; the patient reads it */
    post: operations['refills.refuse'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/refund-requests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Refunds that wait for a second person, oldest first; or all of one visit */
    get: operations['refunds.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/refund-requests/{id}/approve': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Let the money go; never by whoever asked for it */
    post: operations['refunds.approve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/refund-requests/{id}/refuse': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say why the money stays; never by whoever asked for it */
    post: operations['refunds.refuse'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/reminders/twilio/status': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What became of a message, told by Twilio */
    post: operations['reminders.status'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/scheduling/doctors': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Find a doctor: what they offer, for how much, and when they are free next; soonest first */
    get: operations['doctors.find'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/scheduling/practitioners/{id}/hours': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The weekly hours of a practitioner, and the coming days that have others */
    get: operations['hours.read'];
    /** Change the week, put in leave or other hours for a day; visits stay as they are */
    put: operations['hours.change'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/scheduling/practitioners/{id}/hours/visits-outside': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Coming visits that a change would leave out of hours; without a change, those that lie there now */
    post: operations['hours.visits-outside'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/scheduling/practitioners/{id}/openings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** When a practitioner works, for the calendar; at most 31 days */
    get: operations['hours.openings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/scheduling/slots': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Free times of a practitioner for a service */
    get: operations['slots.find'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/services': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the services in reach */
    get: operations['services.find'];
    put?: never;
    /** Add a service */
    post: operations['services.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/services/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read one service */
    get: operations['services.findOne'];
    /** Change a service */
    put: operations['services.update'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/sign-in/codes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Send a code of six figures to a phone, for signing in or opening an account */
    post: operations['sign-in.code'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/sign-in/codes/again': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Send the same code once more */
    post: operations['sign-in.code-again'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/sign-in/number-changes/codes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A code to the old number, to stop that its account moves to another one */
    post: operations['sign-in.stop-code'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/sign-in/number-changes/stop': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Whoever holds the old number stops the change, also without a session */
    post: operations['sign-in.stop-number-change'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/sign-in/passkey-options': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What a device needs to sign in with a passkey */
    post: operations['sign-in.passkey-options'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who works for the clinic, and who is invited */
    get: operations['staff.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/invitations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Invite somebody to work for the clinic, by e-mail */
    post: operations['staff.invite'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/invitations/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Take an invitation back */
    delete: operations['staff.withdraw-invitation'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/invitations/{id}/resend': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Send an invitation again, with a new link */
    post: operations['staff.resend-invitation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/without-second-factor': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Colleagues who have neither a code app nor a passkey */
    get: operations['staff.without-second-factor'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Give a colleague another role; they sign in anew */
    put: operations['staff.change-role'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/{id}/reset-second-factor': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take the second factors of a colleague away who lost them; a code by e-mail opens the way to new ones */
    post: operations['staff.reset-second-factor'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/{id}/restore': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Let a suspended colleague sign in again */
    post: operations['staff.restore'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/{id}/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Apps and browsers in which a colleague is signed in */
    get: operations['staff.sessions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/{id}/sessions/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sign a colleague out of one app or browser, or everywhere; they are told */
    post: operations['staff.end-sessions'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/staff/{id}/suspend': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Shut a colleague out at once */
    post: operations['staff.suspend'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/unsettled': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Money that no rule could settle, the newest of each kind first */
    get: operations['unsettled.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/unsettled/count': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How much of that there is */
    get: operations['unsettled.count'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/unsettled/deposits/{id}/assign': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Give unmatched money to a visit; asked twice, it is given once */
    post: operations['unsettled.assign'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/unsettled/deposits/{id}/send-back': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ask to send unmatched money back to whoever paid it; somebody else decides */
    post: operations['unsettled.send-back'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/unsettled/prompts/{id}/ask': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Have M-Pesa asked once more what became of a prompt */
    post: operations['unsettled.ask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/unsettled/refunds/{id}/close': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say how a refund ended that M-Pesa left unclear; somebody else decides */
    post: operations['unsettled.close'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/visits': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Visits in reach, latest first */
    get: operations['visits.list'];
    put?: never;
    /** Hold a time and ask for its payment by M-Pesa */
    post: operations['visits.book'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/visits/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One visit with its payment and the terms of changing it */
    get: operations['visits.read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/visits/{id}/arrive': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Note that the patient has come to the clinic, or take it back */
    post: operations['visits.arrive'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/visits/{id}/call-in': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Note that the patient was called in from the waiting room, or take it back */
    post: operations['visits.call-in'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/visits/{id}/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Call the visit off; what was paid goes back as the terms say */
    post: operations['visits.cancel'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/visits/{id}/complete': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The visit took place */
    post: operations['visits.complete'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/visits/{id}/extend-hold': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Hold the time a little longer, once */
    post: operations['visits.extend-hold'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/visits/{id}/late': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say that the patient will be late, from two hours before until thirty minutes after the start */
    post: operations['visits.late'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/visits/{id}/move': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Another time with the same doctor, without a new payment */
    post: operations['visits.move'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/visits/{id}/no-show': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The patient did not come */
    post: operations['visits.no-show'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/visits/{id}/note': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The note of a visit with its addenda; for practitioners also the draft and what is missing */
    get: operations['notes.read'];
    /** Keep what was written so far */
    put: operations['notes.save'];
    post?: never;
    /** Throw away what was written so far */
    delete: operations['notes.discard'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/visits/{id}/note/addenda': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say something more to a signed note */
    post: operations['notes.append'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/visits/{id}/note/sign': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sign the draft that was seen: it is part of the record from then on, and never changes */
    post: operations['notes.sign'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/visits/{id}/pay': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ask for the payment once more */
    post: operations['visits.pay'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/visits/{id}/refund-requests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ask for what was kept for a visit that is over; somebody else decides */
    post: operations['refunds.ask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/console-api/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Server-sent events: which lists of the caller's clinic have changed (`changed` with `topics`), until the session ends */
    get: operations['console.events'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/console-api/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who works here, for which clinic, and what the console may offer them */
    get: operations['console.me'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/console-api/patients': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A page of patients for the console; how many there are is in X-Total-Count, up to a limit */
    get: operations['console.patients.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/console-api/patients/find': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The same with words to search for, which may be somebody's name */
    post: operations['console.patients.find'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/console-api/patients/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One of the patients for the console */
    get: operations['console.patients.show'];
    /** Change one of the patients, as long as nobody else has: whole record, version in If-Match */
    put: operations['console.patients.edit'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/console-api/payments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A page of payments for the console; how many there are is in X-Total-Count, up to a limit */
    get: operations['console.payments.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/console-api/payments/find': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The same with words to search for, which may be somebody's name */
    post: operations['console.payments.find'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/console-api/payments/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One of the payments for the console */
    get: operations['console.payments.show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/console-api/practitioners': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A page of practitioners for the console; how many there are is in X-Total-Count, up to a limit */
    get: operations['console.practitioners.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/console-api/practitioners/find': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The same with words to search for, which may be somebody's name */
    post: operations['console.practitioners.find'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/console-api/practitioners/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One of the practitioners for the console */
    get: operations['console.practitioners.show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/console-api/saved-filters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Filters of lists that I keep for myself */
    get: operations['saved-filters.list'];
    put?: never;
    /** Keep a filter of a list under a name */
    post: operations['saved-filters.save'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/console-api/saved-filters/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Give a filter of mine another name */
    put: operations['saved-filters.rename'];
    post?: never;
    /** Forget a filter of mine */
    delete: operations['saved-filters.delete'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/console-api/services': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A page of services for the console; how many there are is in X-Total-Count, up to a limit */
    get: operations['console.services.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/console-api/services/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One of the services for the console */
    get: operations['console.services.show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/console-api/staff': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A page of staff for the console; how many there are is in X-Total-Count, up to a limit */
    get: operations['console.staff.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/console-api/staff/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One of the staff for the console */
    get: operations['console.staff.show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/console-api/visits': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A page of visits for the console; how many there are is in X-Total-Count, up to a limit */
    get: operations['console.visits.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/console-api/visits/find': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The same with words to search for, which may be somebody's name */
    post: operations['console.visits.find'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/console-api/visits/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One of the visits for the console */
    get: operations['console.visits.show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export interface components {
  schemas: {
    AccessRules: {
      purposes: {
        name: string;
        means: string;
      }[];
      operations: {
        operation: string;
        does: string;
        route: string;
        roles: {
          role: string;
          rows: string;
          purposes: string[];
        }[];
      }[];
      types: {
        type: string;
        rules: {
          role: string;
          rows: string;
          purposes: string[];
          actions: string[];
          readable: string[];
          writable: string[];
        }[];
      }[];
      /** @description When a patient is in the care of a practitioner */
      care: string[];
    };
    Appointment: {
      id: number;
      documentId: string;
      reference?: string;
      /** @enum {string} */
      state: 'held' | 'confirmed' | 'completed' | 'cancelled' | 'expired' | 'no_show';
      /** Format: date-time */
      startsAt: string;
      /** Format: date-time */
      endsAt: string;
      /** @enum {string} */
      channel: 'video' | 'audio' | 'chat' | 'in_person';
      priceCents?: number;
      /** Format: date-time */
      holdExpiresAt?: string | null;
      movedCount: number | null;
      lateMinutes?: number | null;
      /** Format: date-time */
      arrivedAt?: string | null;
      /** Format: date-time */
      calledInAt?: string | null;
      /** @enum {string|null} */
      cancelledBy: 'patient' | 'clinic' | 'system' | null;
      /** Format: date-time */
      confirmedAt?: string | null;
      /** Format: date-time */
      cancelledAt?: string | null;
      /** Format: date-time */
      completedAt?: string | null;
      /** Format: date-time */
      createdAt?: string;
      /** Format: date-time */
      updatedAt?: string;
      clinic?: components['schemas']['Clinic'] | null;
      service?: components['schemas']['Service'] | null;
      practitioner?: components['schemas']['Practitioner'] | null;
      patient?: components['schemas']['Patient'] | null;
    };
    AuditChain: {
      batches: number;
      /** @description Events in no batch yet */
      waiting: number;
      /** @description All that are kept */
      events: number;
      /** @description When the oldest of them was */
      since: string | null;
      prunedUpTo: number | null;
      lastBatch: {
        number: number;
        header: string;
        events: number;
        /** Format: date-time */
        closedAt: string;
        anchoredAt: string | null;
      } | null;
      lastAnchor: {
        number: number;
        header: string;
        /** Format: date-time */
        at: string;
      } | null;
      /** @description The last one that was asked for */
      check: components['schemas']['AuditCheck'] | null;
    };
    AuditCheck: {
      id: string;
      /** Format: date-time */
      askedAt: string;
      /** @description Found whole until now */
      batches: number;
      of: number;
      events: number;
      result:
        | {
            /** @constant */
            state: 'running';
          }
        | {
            /** @constant */
            state: 'stopped';
          }
        | {
            /** @constant */
            state: 'whole';
            /** Format: date-time */
            endedAt: string;
          }
        | {
            /** @constant */
            state: 'broken';
            /** Format: date-time */
            endedAt: string;
            /** @enum {string} */
            problem:
              | 'event_altered'
              | 'event_missing'
              | 'event_added'
              | 'batch_altered'
              | 'batch_missing'
              | 'chain_broken'
              | 'anchor_differs'
              | 'anchored_batch_missing'
              | 'anchor_missing'
              | 'checkpoint_not_anchored'
              | 'checkpoint_too_young';
            batch: number | null;
            event: string | null;
          };
    };
    AuditEvent: {
      id: string;
      /** Format: date-time */
      at: string;
      who: {
        /** @enum {string} */
        kind: 'user' | 'admin' | 'system' | 'nobody';
        id: string | null;
        name: string | null;
        role: string | null;
      };
      /** @description The app of others by which it was done */
      app: {
        id: string;
        name: string;
      } | null;
      /** @enum {string} */
      action: 'read' | 'list' | 'create' | 'update' | 'delete' | 'export' | 'denied' | 'sign-in';
      /** @enum {string} */
      purpose:
        | 'care'
        | 'administration'
        | 'billing'
        | 'own'
        | 'emergency'
        | 'oversight'
        | 'integration'
        | 'sharing'
        | 'research'
        | 'system'
        | 'none';
      /** @description What it was about: visit, payment, patient, account … */
      type: string;
      /** @description ok, or the code of the refusal */
      outcome: string;
      operation: string;
      /** @description Document ids */
      rows: string[];
      patients: {
        id: string;
        name: string;
      }[];
    };
    AuditEvents: {
      events: components['schemas']['AuditEvent'][];
      /** @description Ask with this as `before` for the next page */
      next: string | null;
    };
    AuditProof: {
      id: string;
      /** Format: date-time */
      at: string;
      /** @description SHA-256 of the entry as it stands now */
      entryHash: string;
      /** @description That of the entry as its batch closed over it */
      closedHash: string | null;
      /** @description In its batch, from 1 */
      place: number | null;
      /** @description Hashes beside the way from the entry's to the root (RFC 6962, inner nodes) */
      path: {
        /** @enum {string} */
        side: 'left' | 'right';
        /** @description SHA-256, hex */
        hash: string;
      }[];
      batch: {
        number: number;
        /** @description SHA-256, hex */
        header: string;
        /** @description SHA-256, hex */
        root: string;
        previous: string;
        events: number;
        /** Format: date-time */
        closedAt: string;
      } | null;
      anchor:
        | {
            /** @constant */
            state: 'agrees';
            /** Format: date-time */
            at: string;
          }
        | {
            /** @enum {string} */
            state: 'none' | 'differs' | 'missing' | 'unreadable';
          };
      result:
        | {
            /** @constant */
            state: 'waiting';
          }
        | {
            /** @constant */
            state: 'proved';
          }
        | {
            /** @constant */
            state: 'broken';
            /** @enum {string} */
            problem:
              | 'event_altered'
              | 'event_missing'
              | 'event_added'
              | 'batch_altered'
              | 'batch_missing'
              | 'chain_broken'
              | 'anchor_differs'
              | 'anchored_batch_missing'
              | 'anchor_missing'
              | 'checkpoint_not_anchored'
              | 'checkpoint_too_young';
          };
    };
    BusinessFigures: {
      timeZone: string;
      /** @description Whether theirs is the clinic that runs it, whose admins also read its own figures */
      runsInstallation: boolean;
      units: {
        [key: string]: 'count' | 'cents' | 'hours';
      };
      days: {
        /** Format: date */
        day: string;
        values: {
          [key: string]: number | null;
        };
      }[];
    };
    ChangedStaffMember: {
      id: string;
      /** @enum {string} */
      role: 'practitioner' | 'front-desk' | 'clinic-admin' | 'compliance-officer';
      /**
       * @description `closed`: in the CMS, not by the clinic
       * @enum {string}
       */
      state: 'active' | 'suspended' | 'closed';
      /** @description Of a practitioner: to be handed over or moved by a person */
      comingVisits: number;
    };
    Charts: {
      charts: {
        name: string;
        /** @enum {string} */
        unit: 'per-second' | 'count' | 'share' | 'seconds' | 'bytes' | 'cents';
        splits: string[];
      }[];
    };
    Clinic: {
      id: number;
      documentId: string;
      name: string;
      slug: string;
      timeZone: string;
      phone: string | null;
      /** Format: email */
      email: string | null;
      address: string | null;
      /** @enum {string} */
      defaultLanguage: 'en' | 'sw';
      holdMinutes: number;
      freeCancelHours: number;
      moveNoticeHours: number;
      active?: boolean;
      /** Format: date-time */
      createdAt?: string;
      /** Format: date-time */
      updatedAt?: string;
    };
    ClinicLicence: {
      /**
       * @description `undated`: nobody has looked at papers yet; `ends-soon`: within 30 days; `released`: another clinic may take it
       * @enum {string}
       */
      status: 'undated' | 'valid' | 'ends-soon' | 'ended' | 'released';
      body: string | null;
      number: string | null;
      /** @description The last day, in the clinic’s calendar */
      expires: string | null;
      /** @description Counted in days of the clinic; below 0: ended */
      daysLeft: number | null;
      practitioner: {
        id: string;
        fullName: string;
        active: boolean;
      };
      /** @description Waits for a decision */
      renewal: string | null;
    };
    ClinicSetup: {
      steps: {
        /** @enum {string} */
        name: 'clinic' | 'people' | 'services' | 'hours' | 'payments' | 'messages';
        /** @description None: the step is done */
        gaps: (
          | 'phone'
          | 'zone'
          | 'doctor'
          | 'desk'
          | 'service'
          | 'price'
          | 'offered'
          | 'practitioner'
          | 'hours'
          | 'unchecked'
          | 'wrong_keys'
          | 'no_answer'
          | 'phone_channel'
          | 'mail'
          | 'reminders'
        )[];
        /** @description What is there already */
        counts: {
          [key: string]: number;
        };
      }[];
    };
    ClinicUpdate: {
      name?: string;
      phone?: string | null;
      /** Format: email */
      email?: string | null;
      address?: string | null;
      holdMinutes?: number;
      freeCancelHours?: number;
      moveNoticeHours?: number;
    };
    CmsLook: {
      id: string;
      name: string;
      reason: string;
      /** @description Runs the installation and belongs to no clinic */
      operator: boolean;
      /** Format: date-time */
      openedAt: string;
      /** Format: date-time */
      until: string;
      /** @description Null when nobody closed it before its time */
      endedAt: string | null;
    };
    Connections: {
      minutes: number;
      connections: {
        name: string;
        /** @enum {string} */
        state: 'ok' | 'slow' | 'failing' | 'unused';
        all: number;
        failed: number;
        medianSeconds: number | null;
        slowSeconds: number;
      }[];
    };
    ConsentCoverage: {
      version: number | null;
      patients: number;
      answered: number;
      /** @description Confirmed visits to come of patients who have not answered */
      visitsWaiting: number;
      purposes: {
        /** @enum {string} */
        key: 'telehealth' | 'sharing' | 'reminders-whatsapp' | 'reminders-sms' | 'apps' | 'research';
        granted: number;
        refused: number;
      }[];
    };
    ConsentVersions: {
      prepared: {
        purposes: {
          /** @enum {string} */
          key: 'telehealth' | 'sharing' | 'reminders-whatsapp' | 'reminders-sms' | 'apps' | 'research';
          en: {
            title: string;
            explanation: string;
          };
          sw: {
            title: string;
            explanation: string;
          };
        }[];
        /** @description Why they can not be published now; null when they can */
        missing: ('consent_version_changed' | 'consent_text_unchanged' | 'consent_text_incomplete') | null;
      };
      versions: {
        id: string;
        number: number;
        purposes: {
          /** @enum {string} */
          key: 'telehealth' | 'sharing' | 'reminders-whatsapp' | 'reminders-sms' | 'apps' | 'research';
          en: {
            title: string;
            explanation: string;
          };
          sw: {
            title: string;
            explanation: string;
          };
        }[];
        changes: {
          en: string;
          sw: string;
        }[];
        asksAgain: boolean;
        /** Format: date-time */
        publishedAt: string;
      }[];
    };
    Consents: {
      version: {
        id: string;
        number: number;
        /** Format: date-time */
        from: string;
      };
      /** @description What is new since the version that was answered last */
      changes: {
        since: number;
        lines: string[];
      } | null;
      purposes: {
        title: string;
        explanation: string;
        /** @enum {string} */
        key: 'telehealth' | 'sharing' | 'reminders-whatsapp' | 'reminders-sms' | 'apps' | 'research';
        /** @enum {string} */
        group: 'care' | 'reach' | 'extra';
        choice:
          | {
              /** @constant */
              kind: 'needed';
              /** @description What was said when a visit was booked; null: not yet */
              agreed: boolean | null;
            }
          | {
              /** @constant */
              kind: 'free';
              on: boolean;
            };
      }[];
      /** @description False: not answered yet, or to be answered again */
      answered: boolean;
    };
    ConsoleMe: {
      id: string;
      email: string;
      name: string | null;
      /** @enum {string} */
      role: 'practitioner' | 'front-desk' | 'clinic-admin' | 'compliance-officer';
      /** @enum {string} */
      language: 'en' | 'sw';
      clinic: {
        id: string;
        name: string;
        timeZone: string;
      } | null;
      practitioner: {
        id: string;
        fullName: string;
        title: string | null;
      } | null;
      /** @description By resource, for react-admin; the server asks again at each request */
      grants: {
        [key: string]: ('list' | 'show' | 'edit')[];
      };
      /** @description What else this role may call; nothing that the public may, too */
      operations: string[];
      /**
       * Format: date-time
       * @description Domain time: in the demo it is not the browser's
       */
      now: string;
      /** @description So long without a request of a person, and the session is closed */
      idleSeconds: number;
    };
    ConsolePatient: {
      id: string;
      version: string;
      fullName: string;
      /** @enum {string} */
      language: 'en' | 'sw';
      dateOfBirth: string | null;
      /** @description `0712 ••• 678`; null also for who may not know it */
      phone: string | null;
      /** Format: date-time */
      registeredAt: string;
      /** @description Confirmed, of the visits that the caller sees */
      nextVisitAt: string | null;
      lastVisitAt: string | null;
    };
    ConsolePayment: {
      id: string;
      version: string;
      reference: string;
      subject: string;
      /** @enum {string} */
      state: 'open' | 'processing' | 'paid' | 'part_refunded' | 'refunded' | 'refund_due' | 'cancelled';
      amountCents: number;
      paidCents: number;
      refundedCents: number;
      method: string | null;
      receipt: string | null;
      paidAt: string | null;
      /** Format: date-time */
      createdAt: string;
      /** @description Null also for who oversees payments without knowing patients */
      patient: {
        id: string;
        fullName: string;
      } | null;
      visit: {
        id: string;
        reference: string;
        /** Format: date-time */
        startsAt: string;
      } | null;
    };
    ConsolePractitioner: {
      id: string;
      fullName: string;
      title: string | null;
      specialty: string;
      active: boolean;
    };
    ConsoleService: {
      id: string;
      name: string;
      nameSw: string;
      lengthMinutes: number;
      priceCents: number;
      channel: string;
      active: boolean;
    };
    ConsoleStaff: {
      id: string;
      fullName: string;
      email: string;
      /** @enum {string} */
      role: 'practitioner' | 'front-desk' | 'clinic-admin' | 'compliance-officer';
      /**
       * @description `closed`: in the CMS, not by the clinic
       * @enum {string}
       */
      state: 'active' | 'suspended' | 'closed';
      /** @description Of the newest session that is kept; real time */
      lastSeenAt: string | null;
      you: boolean;
    };
    ConsoleVisit: {
      id: string;
      version: string;
      reference: string;
      /** @enum {string} */
      state: 'held' | 'confirmed' | 'completed' | 'cancelled' | 'expired' | 'no_show';
      /** Format: date-time */
      startsAt: string;
      /** Format: date-time */
      endsAt: string;
      channel: string;
      priceCents: number;
      holdExpiresAt: string | null;
      movedCount: number;
      lateMinutes: number | null;
      arrivedAt: string | null;
      calledInAt: string | null;
      cancelledBy: string | null;
      patient: {
        id: string;
        fullName: string;
      };
      practitioner: {
        id: string;
        fullName: string;
        title: string | null;
      };
      service: {
        id: string;
        name: string;
      };
      payment: {
        /** @enum {string} */
        state: 'open' | 'processing' | 'paid' | 'part_refunded' | 'refunded' | 'refund_due' | 'cancelled';
        amountCents: number;
        paidCents: number;
        refundedCents: number;
        receipt: string | null;
      } | null;
    };
    DeadLetters: {
      letters: {
        id: string;
        /** @description Which work, e.g. `reminders.send` */
        name: string;
        tries: number;
        error: string;
        /** Format: date-time */
        diedAt: string;
      }[];
      /** @description Whether older ones are left out */
      more: boolean;
    };
    Deliveries: {
      deliveries: components['schemas']['Delivery'][];
      next: string | null;
      /** @description With the first page only */
      count: number | null;
      /** @description There are more than were counted */
      capped: boolean;
    };
    DeliveriesWaiting: {
      waiting: number;
      capped: boolean;
    };
    Delivery: {
      id: string;
      /** @enum {string} */
      kind:
        | 'visit-reminder-24h'
        | 'visit-reminder-1h'
        | 'visit-confirmed'
        | 'visit-moved'
        | 'visit-cancelled'
        | 'visit-cancelled-refund'
        | 'hold-lapsed'
        | 'payment-failed'
        | 'payment-late-rebooked'
        | 'payment-late-refund'
        | 'refund-started'
        | 'refund-done';
      /** @enum {string} */
      channel: 'whatsapp' | 'sms' | 'email' | 'push';
      /** @enum {string} */
      state:
        | 'planned'
        | 'sending'
        | 'sent'
        | 'delivered'
        | 'read'
        | 'unknown'
        | 'failed'
        | 'cancelled'
        | 'skipped'
        | 'opted_out';
      /**
       * Format: date-time
       * @description When it ended, or is to go or to be tried next
       */
      at: string;
      tries: number;
      /** @description Why it has not arrived */
      reason:
        | (
            | 'dead_number'
            | 'opted_out'
            | 'unwanted'
            | 'no_address'
            | 'provider_down'
            | 'not_configured'
            | 'refused'
            | 'too_late'
            | 'withdrawn'
            | 'erased'
            | 'cut_off'
            | 'unwritable'
          )
        | null;
      /** @description The provider's own code for that */
      code: string | null;
      /** @description It goes to somebody who acts for the patient */
      onBehalf: boolean;
      patient: {
        id: string;
        fullName: string;
      };
      visit: {
        id: string;
        reference: string;
        /** Format: date-time */
        startsAt: string;
      } | null;
      /** @description The message that did not arrive and for which this one stands in */
      inPlaceOf: string | null;
      /** @description The message that stands in for this one */
      replacedBy: string | null;
      mayBeSentAgain: boolean;
      whyNotAgain: ('message_not_failed' | 'message_replaced' | 'message_over') | null;
    };
    DeskRegistration: {
      /** @description Of the new patient; null while there are likely doubles, and nobody was registered */
      id: string | null;
      doubles: {
        id: string;
        fullName: string;
        dateOfBirth: string | null;
        /** @description `0712 ••• 678` */
        phone: string | null;
      }[];
    };
    EmergencyAccess: {
      id: string;
      patient: {
        id: string;
        name: string;
      };
      practitioner: {
        id: string;
        name: string;
      };
      /** @description Null once the patient was erased */
      reason: {
        /** @enum {string} */
        category: 'unconscious' | 'life-or-limb' | 'child-alone' | 'risk-to-others';
        words: string;
      } | null;
      /** Format: date-time */
      openedAt: string;
      /** Format: date-time */
      until: string;
      /** @description Null while it is open */
      endedAt: string | null;
      /** Format: date-time */
      reviewBy: string;
      overdue: boolean;
      review: {
        /** @enum {string} */
        verdict: 'justified' | 'not-justified';
        words: string | null;
        by: string | null;
        /** Format: date-time */
        at: string;
      } | null;
      /** @description What was read or changed under it, from the audit trail */
      seen: {
        type: string;
        /** @enum {string} */
        action: 'read' | 'list' | 'create' | 'update' | 'delete' | 'export' | 'denied' | 'sign-in';
        times: number;
        /** Format: date-time */
        first: string;
        /** Format: date-time */
        last: string;
      }[];
    };
    EmergencyFind: {
      patients: {
        id: string;
        name: string;
        yearOfBirth: number | null;
      }[];
      /** @description The words mean more people than these */
      more: boolean;
    };
    ErasureRequest: {
      id: string;
      /** @enum {string} */
      state: 'open' | 'withdrawn' | 'refused';
      /** Format: date-time */
      askedAt: string;
      /**
       * Format: date-time
       * @description By when the clinic has to answer
       */
      dueAt: string;
      overdue: boolean;
      endedAt: string | null;
      /** @description Why it was refused */
      reason: string | null;
    };
    Error: {
      error: {
        status: number;
        code: components['schemas']['ErrorCode'];
        /** @description In the caller's language */
        message: string;
        details: {
          [key: string]: unknown;
        };
      };
    };
    /**
     * @description Stable; its text may change
     * @enum {string}
     */
    ErrorCode:
      | 'account_elsewhere'
      | 'already_handed_over'
      | 'already_in_care'
      | 'already_invited'
      | 'already_linked'
      | 'already_suspended'
      | 'amount_invalid'
      | 'amount_too_large'
      | 'app_not_allowed'
      | 'application_decided'
      | 'application_in_review'
      | 'application_link_over'
      | 'arrival_too_early'
      | 'arrival_too_late'
      | 'audit_unavailable'
      | 'birth_date_in_future'
      | 'birth_date_missing'
      | 'break_glass_minutes'
      | 'break_glass_open'
      | 'break_glass_own'
      | 'break_glass_reviewed'
      | 'break_glass_too_many'
      | 'broken_json'
      | 'code_over'
      | 'code_wait'
      | 'code_way_closed'
      | 'code_wrong'
      | 'conflict'
      | 'consent_text_incomplete'
      | 'consent_text_missing'
      | 'consent_text_unchanged'
      | 'consent_version_changed'
      | 'day_in_past'
      | 'day_too_far'
      | 'dependant_is_adult'
      | 'deposit_assigned'
      | 'deposit_needs_admin'
      | 'deposit_of_prompt'
      | 'deposit_sent_back'
      | 'dispensed_day'
      | 'dispensed_quantity'
      | 'erased'
      | 'erasure_over'
      | 'fhir_invalid'
      | 'forbidden'
      | 'guardian_unknown'
      | 'hand_over_not_yours'
      | 'hand_over_to_self'
      | 'hand_over_until'
      | 'hold_already_extended'
      | 'hold_expired'
      | 'idempotency_key_required'
      | 'idempotency_key_reused'
      | 'if_match_required'
      | 'internal'
      | 'invalid_input'
      | 'invitation_over'
      | 'last_factor'
      | 'late_too_early'
      | 'late_too_late'
      | 'licence_in_use'
      | 'licence_not_longer'
      | 'licence_over'
      | 'licence_released'
      | 'licence_taken'
      | 'link_code_wrong'
      | 'message_no_address'
      | 'message_not_failed'
      | 'message_opted_out'
      | 'message_over'
      | 'message_replaced'
      | 'message_unwanted'
      | 'method_not_allowed'
      | 'more_proof_needed'
      | 'no_refills_left'
      | 'not_found'
      | 'not_registered'
      | 'not_suspended'
      | 'note_incomplete'
      | 'note_not_signed'
      | 'note_of_another'
      | 'note_signed'
      | 'notice_too_short'
      | 'number_change_over'
      | 'number_change_pending'
      | 'paper_type'
      | 'papers_missing'
      | 'passkey_known'
      | 'passkey_refused'
      | 'passkeys_unavailable'
      | 'password_common'
      | 'password_personal'
      | 'password_too_long'
      | 'password_too_short'
      | 'payment_already_settled'
      | 'payment_live'
      | 'payment_not_askable'
      | 'payment_not_found'
      | 'payment_takes_no_money'
      | 'payment_too_soon'
      | 'payment_withdrawn'
      | 'phone_busy'
      | 'phone_invalid'
      | 'phone_same'
      | 'phone_taken'
      | 'practitioner_taken'
      | 'prescription_expired'
      | 'prescription_not_stored'
      | 'prescription_over'
      | 'problem_closes_before_opens'
      | 'problem_day_before'
      | 'problem_days_at_once'
      | 'problem_format'
      | 'problem_missing'
      | 'problem_not_after'
      | 'problem_not_boolean'
      | 'problem_not_clock_time'
      | 'problem_not_date'
      | 'problem_not_email'
      | 'problem_not_instant'
      | 'problem_not_json'
      | 'problem_not_list'
      | 'problem_not_multiple'
      | 'problem_not_number'
      | 'problem_not_offered'
      | 'problem_not_text'
      | 'problem_not_whole'
      | 'problem_off_five_minutes'
      | 'problem_other'
      | 'problem_out_of_years'
      | 'problem_rx_amount'
      | 'problem_rx_controlled'
      | 'problem_rx_most'
      | 'problem_rx_quantity'
      | 'problem_rx_refills'
      | 'problem_rx_week'
      | 'problem_rx_weekdays'
      | 'problem_spans_overlap'
      | 'problem_too_few'
      | 'problem_too_high'
      | 'problem_too_long'
      | 'problem_too_low'
      | 'problem_too_many'
      | 'problem_too_many_days'
      | 'problem_too_short'
      | 'problem_wrong_type'
      | 'proof_wrong'
      | 'quiet_hours_empty'
      | 'read_only_field'
      | 'record_has_account'
      | 'record_without_account'
      | 'recovery_code_wrong'
      | 'refill_asked'
      | 'refill_decided'
      | 'refill_from_elsewhere'
      | 'refund_asked_already'
      | 'refund_decided'
      | 'refund_needs_admin'
      | 'refund_not_in_review'
      | 'refund_not_possible'
      | 'refund_own_request'
      | 'renewal_decided'
      | 'renewal_in_review'
      | 'reset_over'
      | 'resource_gone'
      | 'reversal_code_wrong'
      | 'saved_filter_name_taken'
      | 'saved_filters_full'
      | 'search_refused'
      | 'second_clerk_needed'
      | 'service_not_offered'
      | 'session_idle'
      | 'several_match'
      | 'sign_in_again'
      | 'sign_in_failed'
      | 'slot_taken'
      | 'staff_oneself'
      | 'stale_version'
      | 'terms_required'
      | 'ticket_over'
      | 'time_in_past'
      | 'time_off_grid'
      | 'time_outside_hours'
      | 'time_skipped'
      | 'time_too_far'
      | 'time_too_soon'
      | 'too_large'
      | 'too_many_holds'
      | 'too_many_passkeys'
      | 'too_many_requests'
      | 'too_many_visits_outside'
      | 'totp_missing'
      | 'totp_wrong'
      | 'trail_too_long'
      | 'unauthenticated'
      | 'unavailable'
      | 'unknown_field'
      | 'unsupported_media_type'
      | 'version_stale'
      | 'vetting_oneself'
      | 'visit_already_cancelled'
      | 'visit_already_over'
      | 'visit_called_in'
      | 'visit_has_arrived'
      | 'visit_has_no_note'
      | 'visit_not_arrived'
      | 'visit_not_at_clinic'
      | 'visit_not_awaited'
      | 'visit_not_cancellable'
      | 'visit_not_expected'
      | 'visit_not_held'
      | 'visit_not_movable'
      | 'visit_not_started'
      | 'visits_outside_hours'
      | 'works_here_already'
      | 'wrong_resource';
    FoundDoctor: {
      documentId: string;
      /** @description With the title */
      name: string;
      specialty: string;
      /** @description Codes, as `sw` */
      languages: string[];
      bio: string | null;
      /** @description Who gave the licence that the clinic has checked */
      licenceBody: string | null;
      clinic: {
        documentId: string;
        name: string;
        timeZone: string;
      };
      /** @description The first free time; null when there is none in the next 14 days */
      nextFree: string | null;
      offers: {
        /** @description Document id */
        service: string;
        name: string;
        nameSw: string;
        channel: string;
        lengthMinutes: number;
        priceCents: number;
        /** @description Whole years for whom it is meant; null: any */
        fromAge: number | null;
        toAge: number | null;
        /** @description The first free time; null when there is none in the next 14 days */
        nextFree: string | null;
      }[];
    };
    FoundDoctors: {
      /** @description How many fit; `doctors` holds the first of them */
      total: number;
      /** @description What those who fit speak, as codes */
      languages: string[];
      doctors: components['schemas']['FoundDoctor'][];
    };
    FreeSlots: {
      /** @description The clinic's IANA zone */
      timeZone: string;
      slots: {
        /** Format: date-time */
        startsAt: string;
        /** Format: date-time */
        endsAt: string;
      }[];
    };
    Guardian: {
      id: string;
      /** @enum {string} */
      kind: 'self' | 'parent' | 'guardian' | 'carer';
      name: string;
      /** @description Null: until it is ended */
      until: string | null;
    };
    HandOver: {
      id: string;
      patient: {
        id: string;
        name: string;
      };
      practitioner: {
        id: string;
        name: string;
      };
      /** Format: date-time */
      until: string;
      givenByMe: boolean;
      /** @description Null for who does not treat the patient */
      reason: string | null;
    };
    /** @description A week from a day on; leave; one day with hours of its own; or the usual hours again */
    HoursChange:
      | {
          /** @constant */
          kind: 'week';
          /**
           * Format: date
           * @description YYYY-MM-DD of the clinic's calendar
           */
          from: string;
          week: {
            monday: {
              /** @description HH:mm in steps of five minutes; 24:00 is midnight at the end */
              opensAt: string;
              /** @description HH:mm in steps of five minutes; 24:00 is midnight at the end */
              closesAt: string;
            }[];
            tuesday: {
              /** @description HH:mm in steps of five minutes; 24:00 is midnight at the end */
              opensAt: string;
              /** @description HH:mm in steps of five minutes; 24:00 is midnight at the end */
              closesAt: string;
            }[];
            wednesday: {
              /** @description HH:mm in steps of five minutes; 24:00 is midnight at the end */
              opensAt: string;
              /** @description HH:mm in steps of five minutes; 24:00 is midnight at the end */
              closesAt: string;
            }[];
            thursday: {
              /** @description HH:mm in steps of five minutes; 24:00 is midnight at the end */
              opensAt: string;
              /** @description HH:mm in steps of five minutes; 24:00 is midnight at the end */
              closesAt: string;
            }[];
            friday: {
              /** @description HH:mm in steps of five minutes; 24:00 is midnight at the end */
              opensAt: string;
              /** @description HH:mm in steps of five minutes; 24:00 is midnight at the end */
              closesAt: string;
            }[];
            saturday: {
              /** @description HH:mm in steps of five minutes; 24:00 is midnight at the end */
              opensAt: string;
              /** @description HH:mm in steps of five minutes; 24:00 is midnight at the end */
              closesAt: string;
            }[];
            sunday: {
              /** @description HH:mm in steps of five minutes; 24:00 is midnight at the end */
              opensAt: string;
              /** @description HH:mm in steps of five minutes; 24:00 is midnight at the end */
              closesAt: string;
            }[];
          };
        }
      | {
          /** @constant */
          kind: 'away';
          /**
           * Format: date
           * @description YYYY-MM-DD of the clinic's calendar
           */
          first: string;
          /**
           * Format: date
           * @description YYYY-MM-DD of the clinic's calendar
           */
          last: string;
          /** @description For the clinic; patients do not see it */
          note: string | null;
        }
      | {
          /** @constant */
          kind: 'other';
          /**
           * Format: date
           * @description YYYY-MM-DD of the clinic's calendar
           */
          day: string;
          spans: {
            /** @description HH:mm in steps of five minutes; 24:00 is midnight at the end */
            opensAt: string;
            /** @description HH:mm in steps of five minutes; 24:00 is midnight at the end */
            closesAt: string;
          }[];
          /** @description For the clinic; patients do not see it */
          note: string | null;
        }
      | {
          /** @constant */
          kind: 'usual';
          /**
           * Format: date
           * @description YYYY-MM-DD of the clinic's calendar
           */
          first: string;
          /**
           * Format: date
           * @description YYYY-MM-DD of the clinic's calendar
           */
          last: string;
        };
    LicenceRenewal: {
      id: string;
      /** @enum {string} */
      state: 'open' | 'in-review' | 'refused' | 'approved';
      /** @description To be named by a decision */
      version: number;
      asked: {
        body: string;
        number: string;
        /** Format: date */
        expires: string;
      } | null;
      papers: components['schemas']['ProviderPaper'][];
      /** @description Of the last refusal */
      reason: string | null;
      /**
       * Format: date-time
       * @description Real time
       */
      changedAt: string;
      practitioner: {
        id: string;
        fullName: string;
      };
      /** @description The one that stands */
      licence: {
        /**
         * @description `undated`: nobody has looked at papers yet; `ends-soon`: within 30 days; `released`: another clinic may take it
         * @enum {string}
         */
        status: 'undated' | 'valid' | 'ends-soon' | 'ended' | 'released';
        body: string | null;
        number: string | null;
        /** @description The last day, in the clinic’s calendar */
        expires: string | null;
        /** @description Counted in days of the clinic; below 0: ended */
        daysLeft: number | null;
      };
    };
    LinkCode: {
      code: string;
      /**
       * Format: date-time
       * @description Real time
       */
      expiresAt: string;
    };
    MpesaCheck: {
      /** @enum {string} */
      result: 'reached' | 'wrong_keys' | 'no_answer';
      /** Format: date-time */
      checkedAt: string;
    };
    NoteContent: {
      subjective: string;
      objective: string;
      assessment: string;
      diagnoses: {
        text: string;
        code: string | null;
        system: string | null;
      }[];
      plan: string;
      followUp:
        | (
            | {
                /** @constant */
                kind: 'none';
              }
            | {
                /** @constant */
                kind: 'on';
                /** Format: date */
                day: string;
              }
          )
        | null;
    };
    Notifications: {
      /** @description By which ways reminders may come; switched by PUT /api/me/consents */
      channels: {
        whatsapp: boolean;
        sms: boolean;
        /** @description Whether an address is known */
        email: boolean;
        /** @description Whether the phone that asks hears by push, which POST /api/me/push switches on */
        push: boolean;
      };
      /** @description Local times HH:mm of the clinic of a visit, over midnight where they end before they begin. Reminders wait for their end, or go before them; what somebody waits for is never held back */
      quietHours: {
        from: string;
        /** @description Not quiet any more */
        to: string;
      } | null;
      /** @description Of the patient's own clinic */
      timeZone: string;
    };
    Objectives: {
      windowDays: number;
      objectives: {
        name: string;
        goal: number;
        withinSeconds: number | null;
        /** @enum {string} */
        state: 'ok' | 'ticket' | 'page' | 'no-data';
        reached: number | null;
        /** @description 1: all of it; 0 or less: used up */
        budgetLeft: number | null;
        burns: {
          minutes: number;
          rate: number | null;
        }[];
      }[];
    };
    OpenEmergency: {
      id: string;
      patient: {
        id: string;
        name: string;
      };
      /** Format: date-time */
      openedAt: string;
      /** Format: date-time */
      until: string;
    };
    Openings: {
      timeZone: string;
      openings: {
        /** Format: date-time */
        startsAt: string;
        /** Format: date-time */
        endsAt: string;
      }[];
    };
    Patient: {
      id: number;
      documentId: string;
      fullName: string;
      /** @enum {string} */
      language: 'en' | 'sw';
      /** Format: date */
      dateOfBirth: string | null;
      /** Format: date-time */
      createdAt?: string;
      /** Format: date-time */
      updatedAt?: string;
      clinic?: components['schemas']['Clinic'] | null;
    };
    PatientNotes: {
      notes: {
        visit: {
          id: string;
          reference: string;
          /** Format: date-time */
          startsAt: string;
          /** Format: date-time */
          endsAt: string;
          practitioner: {
            id: string;
            name: string;
          };
        };
        /** Format: date-time */
        signedAt: string;
        by: string;
        headline: string;
        addenda: number;
      }[];
      /** @description For `before`; null at the end */
      next: string | null;
    };
    PatientUpdate: {
      fullName?: string;
      /** @enum {string} */
      language?: 'en' | 'sw';
      /** Format: date */
      dateOfBirth?: string | null;
    };
    Payment: {
      id: number;
      documentId: string;
      reference: string;
      subject: string;
      /** @enum {string} */
      state: 'open' | 'processing' | 'paid' | 'part_refunded' | 'refunded' | 'refund_due' | 'cancelled';
      amountCents: number;
      paidCents: number | null;
      refundedCents: number | null;
      /** @enum {string|null} */
      method: 'mpesa' | null;
      receipt: string | null;
      /** Format: date-time */
      paidAt: string | null;
      /** Format: date-time */
      createdAt?: string;
      /** Format: date-time */
      updatedAt?: string;
      clinic?: components['schemas']['Clinic'] | null;
      patient?: components['schemas']['Patient'] | null;
    };
    PaymentTotals: {
      totals: {
        /** @enum {string} */
        state: 'open' | 'processing' | 'paid' | 'part_refunded' | 'refunded' | 'refund_due' | 'cancelled';
        count: number;
        amountCents: number;
        paidCents: number;
        refundedCents: number;
      }[];
      /** @description What has to be sent back, whenever it was asked for */
      due: {
        count: number;
        cents: number;
      };
    };
    Practitioner: {
      id: number;
      documentId: string;
      fullName: string;
      title: string | null;
      specialty: string;
      languages: string | null;
      bio: string | null;
      active: boolean;
      /** Format: date-time */
      createdAt?: string;
      /** Format: date-time */
      updatedAt?: string;
      clinic?: components['schemas']['Clinic'] | null;
      services?: components['schemas']['Service'][];
    };
    PractitionerUpdate: {
      fullName?: string;
      title?: string | null;
      specialty?: string;
      languages?: string | null;
      bio?: string | null;
      active?: boolean;
    };
    Prescription: {
      id: string;
      patient: {
        id: string;
        name: string;
      };
      /** @description As FHIR has it: active, completed, stopped … */
      status: string;
      medicine: {
        text: string | null;
        code: {
          system: string;
          code: string;
        } | null;
        form: string | null;
      };
      /** @description Null for what was written elsewhere: then the directions have to do */
      dose: {
        amount: number;
        /** @enum {string} */
        unit:
          | 'tablet'
          | 'capsule'
          | 'sachet'
          | 'suppository'
          | 'ml'
          | 'mg'
          | 'unit'
          | 'drop'
          | 'puff'
          | 'application';
        /** @enum {string} */
        route:
          | 'mouth'
          | 'under-tongue'
          | 'skin'
          | 'eye'
          | 'ear'
          | 'nose'
          | 'inhaled'
          | 'rectum'
          | 'vagina'
          | 'vein'
          | 'muscle'
          | 'under-skin';
        timing:
          | {
              /** @constant */
              kind: 'times';
              times: number;
            }
          | {
              /** @constant */
              kind: 'every';
              hours: number;
            }
          | {
              /** @constant */
              kind: 'weekdays';
              weekdays: ('mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun')[];
            }
          | {
              /** @constant */
              kind: 'once';
            };
        /** @description Only when needed, at most so much a day */
        asNeeded: {
          most: number;
        } | null;
        meal: ('before' | 'with' | 'after') | null;
      } | null;
      directions: {
        en: string;
        sw: string;
      } | null;
      days: number | null;
      startsOn: string | null;
      /** @description The last day on which something may be handed over */
      validUntil: string | null;
      quantity: {
        value: number;
        /** @enum {string} */
        unit:
          | 'tablet'
          | 'capsule'
          | 'sachet'
          | 'suppository'
          | 'ml'
          | 'mg'
          | 'unit'
          | 'drop'
          | 'puff'
          | 'application'
          | 'bottle'
          | 'tube'
          | 'inhaler'
          | 'pack'
          | 'vial';
        words: {
          en: string;
          sw: string;
        };
      } | null;
      refills: number;
      /** @description How often something may still be handed over */
      fillsLeft: number;
      controlled: boolean;
      note: string | null;
      signedAt: string | null;
      signedBy: string | null;
      stoppedFor: string | null;
      dispensings: {
        day: string;
        quantity: {
          value: number;
          /** @enum {string} */
          unit:
            | 'tablet'
            | 'capsule'
            | 'sachet'
            | 'suppository'
            | 'ml'
            | 'mg'
            | 'unit'
            | 'drop'
            | 'puff'
            | 'application'
            | 'bottle'
            | 'tube'
            | 'inhaler'
            | 'pack'
            | 'vial';
          words: {
            en: string;
            sw: string;
          };
        } | null;
      }[];
      /** @description The first day for which nothing is left */
      supplyEnds: string | null;
      /** @description What was asked for last */
      refill: {
        id: string;
        /** @enum {string} */
        state: 'open' | 'approved' | 'refused';
        /** Format: date-time */
        askedAt: string;
        decidedAt: string | null;
        /** @description Why it was refused */
        reason: string | null;
      } | null;
    };
    PrescriptionWish: {
      medicine: {
        /** @description With its strength */
        text: string;
        code: {
          system: string;
          code: string;
        } | null;
        form: string | null;
      };
      dose: {
        amount: number;
        /** @enum {string} */
        unit:
          | 'tablet'
          | 'capsule'
          | 'sachet'
          | 'suppository'
          | 'ml'
          | 'mg'
          | 'unit'
          | 'drop'
          | 'puff'
          | 'application';
        /** @enum {string} */
        route:
          | 'mouth'
          | 'under-tongue'
          | 'skin'
          | 'eye'
          | 'ear'
          | 'nose'
          | 'inhaled'
          | 'rectum'
          | 'vagina'
          | 'vein'
          | 'muscle'
          | 'under-skin';
        timing:
          | {
              /** @constant */
              kind: 'times';
              times: number;
            }
          | {
              /** @constant */
              kind: 'every';
              hours: number;
            }
          | {
              /** @constant */
              kind: 'weekdays';
              weekdays: ('mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun')[];
            }
          | {
              /** @constant */
              kind: 'once';
            };
        /** @description Only when needed, at most so much a day */
        asNeeded: {
          most: number;
        } | null;
        meal: ('before' | 'with' | 'after') | null;
      };
      /** @description Null until further notice */
      days: number | null;
      /** @description Null is today */
      startsOn: string | null;
      /** @description To be given each time; null where it follows from dose and days */
      quantity: {
        value: number;
        /** @enum {string} */
        unit:
          | 'tablet'
          | 'capsule'
          | 'sachet'
          | 'suppository'
          | 'ml'
          | 'mg'
          | 'unit'
          | 'drop'
          | 'puff'
          | 'application'
          | 'bottle'
          | 'tube'
          | 'inhaler'
          | 'pack'
          | 'vial';
      } | null;
      refills: number;
      controlled: boolean;
      /** @description For the patient to read */
      note: string | null;
    };
    ProviderApplication: {
      id: string;
      /** @enum {string} */
      state: 'applied' | 'confirmed' | 'in-review' | 'refused' | 'corrected' | 'approved';
      /** @description To be named by a decision */
      version: number;
      details: {
        email: string;
        fullName: string;
        phone: string;
        title: string;
        specialty: string;
        languages: string[];
        licence: {
          /** @enum {string} */
          body: 'KMPDC' | 'NCK' | 'COC' | 'PPB' | 'CPB' | 'UMDPC' | 'UNMC' | 'MCT' | 'TNMC' | 'RMDC';
          number: string;
          expires: string;
        };
      };
      papers: components['schemas']['ProviderPaper'][];
      /** @description Papers without which nothing can be handed in */
      missing: ('licence' | 'identity' | 'certificate')[];
      /** @description Of the last refusal */
      reason: string | null;
      /**
       * Format: date-time
       * @description Real time
       */
      changedAt: string;
    };
    ProviderPaper: {
      /** @enum {string} */
      kind: 'licence' | 'identity' | 'certificate';
      /** @enum {string} */
      contentType: 'application/pdf' | 'image/jpeg' | 'image/png';
      bytes: number;
    };
    RefundRequest: {
      id: string;
      /** @enum {string} */
      state: 'open' | 'approved' | 'refused';
      /** @description Whether only a clinic admin may decide */
      needsAdmin: boolean;
      /** @description All of it: M-Pesa gives back a payment as a whole */
      amountCents: number;
      reason: string | null;
      /** Format: date-time */
      askedAt: string;
      askedBy: {
        name: string | null;
        you: boolean;
      };
      decidedAt: string | null;
      decidedBy: {
        name: string | null;
        you: boolean;
      } | null;
      /** @description Why it was refused */
      answer: string | null;
      /** @description Null, as is the patient, for money that is nobody’s */
      visit: {
        id: string;
        reference: string;
        /** Format: date-time */
        startsAt: string;
      } | null;
      patient: {
        id: string;
        name: string;
      } | null;
      /** @description Money that is nobody’s, with its M-Pesa code */
      deposit: {
        id: string;
        receipt: string;
      } | null;
      /** @description Nothing is asked back: somebody says how a refund ended, with M-Pesa’s code of the reversal */
      closing: {
        /** @enum {string} */
        outcome: 'sent' | 'not-sent';
        code: string | null;
      } | null;
      /** @description It ended otherwise by now: there is nothing left to approve, only to refuse */
      stale: boolean;
    };
    RefundRequests: {
      requests: components['schemas']['RefundRequest'][];
      /** @description Whether younger ones are left out */
      more: boolean;
      /** @description Of one visit: how its refunds went, whoever asked */
      sent: components['schemas']['SentBack'][];
    };
    SavedFilter:
      | {
          id: string;
          /** @enum {string} */
          list: 'patients' | 'visits' | 'payments';
          name: string;
          wish: {
            tab?: string;
            sort?: {
              field: string;
              /** @enum {string} */
              order: 'ASC' | 'DESC';
            };
          };
        }
      | {
          id: string;
          /** @constant */
          list: 'audit';
          name: string;
          wish: {
            action?: string;
            actor?: {
              kind: string;
              id: string;
              name: string;
            };
            /** Format: date */
            from?: string;
            /** Format: date */
            to?: string;
          };
        };
    SavedFilters: {
      filters: components['schemas']['SavedFilter'][];
    };
    SentBack: {
      amountCents: number;
      /** @description M-Pesa’s code of the payment that goes back */
      receipt: string | null;
      /** Format: date-time */
      askedAt: string;
      /** @enum {string} */
      fate: 'on-way' | 'done' | 'failed' | 'review';
      /** @description Why it did not leave */
      why: ('unknown-payment' | 'no-float' | 'not-set-up' | 'found-unsent' | 'other') | null;
    };
    Series: {
      stepSeconds: number;
      /** @description When each point begins */
      at: string[];
      lines: {
        label: string | null;
        /** @description Of the whole span */
        whole: number | null;
        /** @description Null where nothing is known */
        points: (number | null)[];
      }[];
      /** @description Lines that are smaller than those shown */
      leftOut: number;
      chart: string;
      /** @enum {string} */
      unit: 'per-second' | 'count' | 'share' | 'seconds' | 'bytes' | 'cents';
      before: {
        stepSeconds: number;
        /** @description When each point begins */
        at: string[];
        lines: {
          label: string | null;
          /** @description Of the whole span */
          whole: number | null;
          /** @description Null where nothing is known */
          points: (number | null)[];
        }[];
        /** @description Lines that are smaller than those shown */
        leftOut: number;
      } | null;
    };
    Service: {
      id: number;
      documentId: string;
      name: string;
      nameSw: string;
      lengthMinutes: number;
      priceCents: number;
      /** @enum {string} */
      channel: 'video' | 'audio' | 'chat' | 'in_person';
      minNoticeMinutes: number;
      horizonDays: number;
      fromAge: number | null;
      toAge: number | null;
      active: boolean;
      /** Format: date-time */
      createdAt?: string;
      /** Format: date-time */
      updatedAt?: string;
      clinic?: components['schemas']['Clinic'] | null;
      practitioners?: components['schemas']['Practitioner'][];
    };
    ServiceCreate: {
      name: string;
      nameSw: string;
      lengthMinutes?: number;
      priceCents: number;
      /** @enum {string} */
      channel?: 'video' | 'audio' | 'chat' | 'in_person';
      minNoticeMinutes?: number;
      horizonDays?: number;
      fromAge?: number | null;
      toAge?: number | null;
      practitioners?: string[];
      active?: boolean;
    };
    ServiceUpdate: {
      name?: string;
      nameSw?: string;
      lengthMinutes?: number;
      priceCents?: number;
      /** @enum {string} */
      channel?: 'video' | 'audio' | 'chat' | 'in_person';
      minNoticeMinutes?: number;
      horizonDays?: number;
      fromAge?: number | null;
      toAge?: number | null;
      practitioners?: string[];
      active?: boolean;
    };
    StaffInvitation: {
      id: string;
      fullName: string;
      email: string;
      /** @enum {string} */
      role: 'practitioner' | 'front-desk' | 'clinic-admin' | 'compliance-officer';
      /** @enum {string} */
      state: 'open' | 'accepted' | 'withdrawn' | 'expired';
      /** Format: date-time */
      sentAt: string;
      /**
       * Format: date-time
       * @description Real time
       */
      expiresAt: string;
    };
    StaffList: {
      staff: components['schemas']['StaffMember'][];
      invitations: components['schemas']['StaffInvitation'][];
    };
    StaffMember: {
      id: string;
      fullName: string;
      email: string;
      /** @enum {string} */
      role: 'practitioner' | 'front-desk' | 'clinic-admin' | 'compliance-officer';
      /**
       * @description `closed`: in the CMS, not by the clinic
       * @enum {string}
       */
      state: 'active' | 'suspended' | 'closed';
      /** @description Of the newest session that is kept; real time */
      lastSeenAt: string | null;
      you: boolean;
    };
    StaffSessions: {
      sessions: {
        id: string;
        app: string;
        device: string;
        /** Format: date-time */
        createdAt: string;
        /** Format: date-time */
        lastSeenAt: string;
      }[];
    };
    StaffWithoutSecondFactor: {
      staff: {
        id: string;
        fullName: string;
        /** @enum {string} */
        role: 'practitioner' | 'front-desk' | 'clinic-admin' | 'compliance-officer';
      }[];
      /** @description Colleagues whose accounts are open */
      of: number;
    };
    TelehealthConsent: {
      /** @description Null where the clinic has published no text */
      asked: {
        version: string;
        title: string;
        explanation: string;
        /** @description Null: not said yet, or to be said again */
        agreed: boolean | null;
      } | null;
    };
    UnsettledCount: {
      waiting: number;
      capped: boolean;
    };
    UnsettledList: {
      unsettled: components['schemas']['UnsettledMoney'][];
      /** @description Whether older ones are left out */
      more: boolean;
    };
    UnsettledMoney:
      | {
          id: string;
          /** Format: date-time */
          at: string;
          amountCents: number;
          /** @constant */
          kind: 'deposit';
          receipt: string;
          /** @description An unpaid visit of the clinic whose account is one slip away from what was typed */
          lookAlike: {
            typed: string;
            reference: string;
            visit: {
              id: string;
              reference: string;
              /** Format: date-time */
              startsAt: string;
              patient: {
                id: string;
                name: string;
              };
            };
          } | null;
          /**
           * @description To which visits the caller may give it: the desk only to the one that it looks like
           * @enum {string}
           */
          givable: 'any' | 'look-alike' | 'none';
          /** @description The clinic asked to send it back; a second person decides */
          sendBackAsked: boolean;
          /** @description It was tried: M-Pesa refused, or nobody knows */
          sendingBack: {
            refund: string;
            /**
             * @description `contradicted`: two people said that it was sent, and M-Pesa that it was not
             * @enum {string}
             */
            state: 'failed' | 'review' | 'contradicted';
            /** @description M-Pesa’s last word */
            code: string | null;
            /** @description The code of the reversal that the two people named, where M-Pesa denies it */
            saidCode: string | null;
            /** @description Somebody said how it ended; a second person decides */
            closeAsked: boolean;
          } | null;
        }
      | {
          id: string;
          /** Format: date-time */
          at: string;
          amountCents: number;
          reference: string;
          visit: {
            id: string;
            reference: string;
            /** Format: date-time */
            startsAt: string;
            patient: {
              id: string;
              name: string;
            };
          } | null;
          /** @constant */
          kind: 'prompt';
          /** @enum {string} */
          state:
            | 'created'
            | 'submitting'
            | 'prompted'
            | 'submit_unknown'
            | 'rejected'
            | 'failed'
            | 'paid_unreceipted'
            | 'paid';
          /** @description `0712 ••• 678` */
          phone: string | null;
          mayBeAsked: boolean;
        }
      | {
          id: string;
          /** Format: date-time */
          at: string;
          amountCents: number;
          reference: string;
          visit: {
            id: string;
            reference: string;
            /** Format: date-time */
            startsAt: string;
            patient: {
              id: string;
              name: string;
            };
          } | null;
          /** @constant */
          kind: 'refund';
          receipt: string | null;
          /**
           * @description `contradicted`: two people said that it was sent, and M-Pesa that it was not
           * @enum {string}
           */
          state: 'failed' | 'review' | 'contradicted';
          /** @description M-Pesa’s last word */
          code: string | null;
          /** @description The code of the reversal that the two people named, where M-Pesa denies it */
          saidCode: string | null;
          /** @description Somebody said how it ended; a second person decides */
          closeAsked: boolean;
        }
      | {
          id: string;
          /** Format: date-time */
          at: string;
          amountCents: number;
          reference: string;
          visit: {
            id: string;
            reference: string;
            /** Format: date-time */
            startsAt: string;
            patient: {
              id: string;
              name: string;
            };
          } | null;
          /** @enum {string} */
          kind: 'short' | 'over';
          paidCents: number;
          receipt: string | null;
        };
    Visit: {
      id: string;
      reference: string;
      /** @enum {string} */
      status: 'held' | 'confirmed' | 'completed' | 'cancelled' | 'expired' | 'no_show';
      /** Format: date-time */
      startsAt: string;
      /** Format: date-time */
      endsAt: string;
      channel: string;
      timeZone: string;
      priceCents: number;
      holdExpiresAt: string | null;
      holdExtended: boolean;
      movedCount: number;
      /** @description By how much the patient said to be late */
      lateMinutes: number | null;
      /** @description When the clinic noted that the patient has come */
      arrivedAt: string | null;
      calledInAt: string | null;
      cancelledBy: string | null;
      version: number;
      clinic: {
        id: string;
        name: string;
      };
      practitioner: {
        id: string;
        name: string;
      };
      service: {
        id: string;
        name: string;
      };
      patient: {
        id: string;
        name: string;
      };
      terms: {
        /** Format: date-time */
        freeUntil: string;
        /** Format: date-time */
        moveUntil: string;
        canMove: boolean;
        canCancel: boolean;
        /** @enum {string} */
        refundNow: 'full' | 'none';
      };
      payment: {
        id: string;
        reference: string;
        /** @enum {string} */
        state: 'open' | 'processing' | 'paid' | 'part_refunded' | 'refunded' | 'refund_due' | 'cancelled';
        amountCents: number;
        paidCents: number;
        refundedCents: number;
        /** @description How far money is on its way back; null where none goes back */
        refund: {
          /** @enum {string} */
          step: 'asked' | 'sent' | 'checking' | 'back';
          cents: number;
        } | null;
        receipt: string | null;
        payBill: {
          businessNumber: string;
          account: string;
        };
        attempt: {
          /** @enum {string} */
          state:
            | 'created'
            | 'submitting'
            | 'prompted'
            | 'submit_unknown'
            | 'rejected'
            | 'failed'
            | 'paid_unreceipted'
            | 'paid';
          code:
            | (
                | 'insufficient_funds'
                | 'cancelled'
                | 'unreachable'
                | 'wrong_pin'
                | 'expired'
                | 'busy'
                | 'limit'
                | 'unknown'
                | 'not_configured'
              )
            | null;
          /** Format: date-time */
          startedAt: string;
          /** @description When the prompt goes to the phone, while it has not yet; else null */
          promptAt: string | null;
          mayRetryAt: string | null;
        } | null;
      } | null;
    };
    VisitNote: {
      visit: {
        id: string;
        reference: string;
        /** Format: date-time */
        startsAt: string;
        /** Format: date-time */
        endsAt: string;
        patient: {
          id: string;
          name: string;
        };
        practitioner: {
          id: string;
          name: string;
        };
      };
      /** @description For If-Match: what a change follows */
      version: string;
      draft: {
        content: components['schemas']['NoteContent'];
        /** Format: date-time */
        savedAt: string;
        by: {
          id: string;
          name: string;
        };
      } | null;
      missing: {
        /** @description Keep it from being signed */
        gaps: (
          | 'subjective_empty'
          | 'assessment_empty'
          | 'diagnosis_unnamed'
          | 'diagnosis_half_coded'
          | 'follow_up_past'
        )[];
        /** @description Worth a look */
        advice: (
          'objective_empty' | 'plan_empty' | 'no_diagnosis' | 'follow_up_unsaid' | 'allergies_not_asked'
        )[];
      };
      /** @description Why there is no note of this visit, or why it cannot be signed yet */
      notWritten: ('visit_has_no_note' | 'visit_not_started') | null;
      /** @description Only who gave the visit */
      maySign: boolean;
      signed: {
        content: components['schemas']['NoteContent'];
        /** Format: date-time */
        signedAt: string;
        by: string;
        addenda: {
          id: string;
          text: string;
          /** Format: date-time */
          addedAt: string;
          by: string;
        }[];
      } | null;
    };
    VisitsOutsideHours: {
      version: string;
      visits: {
        id: string;
        reference: string;
        /** @enum {string} */
        state: 'held' | 'confirmed';
        /** Format: date-time */
        startsAt: string;
        /** Format: date-time */
        endsAt: string;
        channel: string;
        patient: {
          id: string;
          fullName: string;
        };
        service: {
          id: string;
          name: string;
        };
      }[];
    };
    WaitingApplication: {
      id: string;
      details: {
        email: string;
        fullName: string;
        phone: string;
        title: string;
        specialty: string;
        languages: string[];
        licence: {
          /** @enum {string} */
          body: 'KMPDC' | 'NCK' | 'COC' | 'PPB' | 'CPB' | 'UMDPC' | 'UNMC' | 'MCT' | 'TNMC' | 'RMDC';
          number: string;
          expires: string;
        };
      };
      /**
       * Format: date-time
       * @description Real time
       */
      changedAt: string;
    };
    WorkingHours: {
      practitioner: {
        id: string;
        name: string;
      };
      timeZone: string;
      /**
       * Format: date
       * @description YYYY-MM-DD of the clinic's calendar
       */
      today: string;
      /** @description For If-Match; another one after any change of these hours */
      version: string;
      /** @description Lines that hold today or later */
      week: {
        /** @enum {string} */
        weekday: 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';
        opensAt: string;
        closesAt: string;
        validFrom: string | null;
        validUntil: string | null;
      }[];
      /** @description From today on; a day without a span is closed */
      days: {
        /**
         * Format: date
         * @description YYYY-MM-DD of the clinic's calendar
         */
        date: string;
        spans: {
          opensAt: string;
          closesAt: string;
        }[];
        note: string | null;
      }[];
    };
  };
  responses: {
    /** @description Refused; nothing was changed */
    Refusal: {
      headers: {
        /** @description With 429: seconds */
        'Retry-After'?: number;
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description Not finished; try again */
    Failure: {
      headers: {
        /** @description With 429: seconds */
        'Retry-After'?: number;
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
  };
  parameters: {
    /** @description New for every intent, the same for its repetitions: those get the first reply again */
    IdempotencyKey: string;
    /** @description The version that was seen, in quotes: 412 when somebody changed it since, 428 without */
    IfMatch: string;
    /** @description Of the reply's texts; else the language that the caller registered with */
    AcceptLanguage: 'en' | 'sw';
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export interface operations {
  'appointments.find': {
    parameters: {
      query?: {
        /** @description Only these */
        fields?: (
          | 'reference'
          | 'state'
          | 'startsAt'
          | 'endsAt'
          | 'channel'
          | 'priceCents'
          | 'holdExpiresAt'
          | 'movedCount'
          | 'lateMinutes'
          | 'arrivedAt'
          | 'calledInAt'
          | 'cancelledBy'
          | 'confirmedAt'
          | 'cancelledAt'
          | 'completedAt'
          | 'createdAt'
          | 'updatedAt'
        )[];
        /** @description With these rows */
        populate?:
          | '*'
          | ('clinic' | 'service' | 'practitioner' | 'patient')[]
          | {
              [key: string]: unknown;
            };
        /** @description filters[field][$eq]=value */
        filters?: {
          [key: string]: unknown;
        };
        /** @description field:asc or field:desc */
        sort?: string[];
        pagination?: {
          page?: number;
          pageSize?: number;
        };
      };
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data: components['schemas']['Appointment'][];
            meta: {
              pagination: {
                page: number;
                pageSize: number;
                pageCount: number;
                total: number;
              };
            };
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'appointments.findOne': {
    parameters: {
      query?: {
        /** @description Only these */
        fields?: (
          | 'reference'
          | 'state'
          | 'startsAt'
          | 'endsAt'
          | 'channel'
          | 'priceCents'
          | 'holdExpiresAt'
          | 'movedCount'
          | 'lateMinutes'
          | 'arrivedAt'
          | 'calledInAt'
          | 'cancelledBy'
          | 'confirmedAt'
          | 'cancelledAt'
          | 'completedAt'
          | 'createdAt'
          | 'updatedAt'
        )[];
        /** @description With these rows */
        populate?:
          | '*'
          | ('clinic' | 'service' | 'practitioner' | 'patient')[]
          | {
              [key: string]: unknown;
            };
      };
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Document id */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data: components['schemas']['Appointment'];
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'audit.chain': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditChain'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'audit.check': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description OK */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditCheck'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'audit.events': {
    parameters: {
      query?: {
        /** @description The last event of the page before */
        before?: string;
        limit?: number;
        /** @description Document id */
        patient?: string;
        actorKind?: 'user' | 'admin' | 'system' | 'nobody';
        /** @description Id of the user or CMS account, or name of the job */
        actor?: string;
        /** @description `denied`: refused attempts */
        action?: 'read' | 'list' | 'create' | 'update' | 'delete' | 'export' | 'denied' | 'sign-in';
        from?: string;
        to?: string;
      };
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditEvents'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'audit.export': {
    parameters: {
      query?: {
        /** @description Document id */
        patient?: string;
        actorKind?: 'user' | 'admin' | 'system' | 'nobody';
        /** @description Id of the user or CMS account, or name of the job */
        actor?: string;
        /** @description `denied`: refused attempts */
        action?: 'read' | 'list' | 'create' | 'update' | 'delete' | 'export' | 'denied' | 'sign-in';
        from?: string;
        to?: string;
      };
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'audit.proof': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditProof'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'audit.mine': {
    parameters: {
      query?: {
        /** @description The last event of the page before */
        before?: string;
        limit?: number;
        /** @description A patient for whom the caller acts, such as a child */
        of?: string;
      };
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            events: {
              id: string;
              /** Format: date-time */
              at: string;
              who: {
                /** @enum {string} */
                kind: 'user' | 'admin' | 'system' | 'nobody';
                name: string | null;
                role: string | null;
              };
              /** @description The app of others by which it was done */
              app: {
                id: string;
                name: string;
              } | null;
              /** @enum {string} */
              action: 'read' | 'list' | 'create' | 'update' | 'delete' | 'export' | 'denied' | 'sign-in';
              /** @enum {string} */
              purpose:
                | 'care'
                | 'administration'
                | 'billing'
                | 'own'
                | 'emergency'
                | 'oversight'
                | 'integration'
                | 'sharing'
                | 'research'
                | 'system'
                | 'none';
              /** @description What it was about: visit, payment, patient, account … */
              type: string;
              /** @description ok, or the code of the refusal */
              outcome: string;
              /** @description Why it was one and what the review says; only for the purpose emergency */
              emergency: {
                reason: {
                  /** @enum {string} */
                  category: 'unconscious' | 'life-or-limb' | 'child-alone' | 'risk-to-others';
                  words: string;
                } | null;
                /** @enum {string} */
                review: 'justified' | 'not-justified' | 'waiting';
              } | null;
            }[];
            /** @description Ask with this as `before` for the next page */
            next: string | null;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'audit.people': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          kind: 'patient' | 'colleague';
          q: string;
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            people: {
              /** @description A patient's document id; a colleague's id on the trail */
              id: string;
              name: string;
              /** @description Of a patient the year of birth, of a colleague the role */
              about: string | null;
            }[];
            /** @description There are others too: more letters tell them apart */
            more: boolean;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'care.break-glass-open': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            open: components['schemas']['OpenEmergency'][];
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'care.break-glass': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          patient: string;
          reason: {
            /** @enum {string} */
            category: 'unconscious' | 'life-or-limb' | 'child-alone' | 'risk-to-others';
            words: string;
          };
          minutes?: number;
        };
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
            /** Format: date-time */
            until: string;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'care.break-glass-find': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json':
          | {
              phone: string;
            }
          | {
              name: string;
              /** Format: date */
              dateOfBirth: string;
            };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EmergencyFind'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'care.break-glass-end': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
            /** Format: date-time */
            endedAt: string;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'care.hand-overs': {
    parameters: {
      query?: {
        /** @description Only of this one */
        patient?: string;
      };
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            handOvers: components['schemas']['HandOver'][];
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'care.hand-over': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          patient: string;
          /** @description Document id of the colleague */
          practitioner: string;
          /** Format: date-time */
          until: string;
          reason: string;
        };
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
            /** Format: date-time */
            until: string;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'care.withdraw': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
            /** Format: date-time */
            endedAt: string;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'clinic.setup': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClinicSetup'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'payments.check': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MpesaCheck'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'clinics.find': {
    parameters: {
      query?: {
        /** @description Only these */
        fields?: (
          | 'name'
          | 'slug'
          | 'timeZone'
          | 'phone'
          | 'email'
          | 'address'
          | 'defaultLanguage'
          | 'holdMinutes'
          | 'freeCancelHours'
          | 'moveNoticeHours'
          | 'active'
          | 'createdAt'
          | 'updatedAt'
        )[];
        /** @description filters[field][$eq]=value */
        filters?: {
          [key: string]: unknown;
        };
        /** @description field:asc or field:desc */
        sort?: string[];
        pagination?: {
          page?: number;
          pageSize?: number;
        };
      };
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data: components['schemas']['Clinic'][];
            meta: {
              pagination: {
                page: number;
                pageSize: number;
                pageCount: number;
                total: number;
              };
            };
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'clinics.findOne': {
    parameters: {
      query?: {
        /** @description Only these */
        fields?: (
          | 'name'
          | 'slug'
          | 'timeZone'
          | 'phone'
          | 'email'
          | 'address'
          | 'defaultLanguage'
          | 'holdMinutes'
          | 'freeCancelHours'
          | 'moveNoticeHours'
          | 'active'
          | 'createdAt'
          | 'updatedAt'
        )[];
      };
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Document id */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data: components['schemas']['Clinic'];
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'clinics.update': {
    parameters: {
      query?: {
        /** @description Only these */
        fields?: (
          | 'name'
          | 'slug'
          | 'timeZone'
          | 'phone'
          | 'email'
          | 'address'
          | 'defaultLanguage'
          | 'holdMinutes'
          | 'freeCancelHours'
          | 'moveNoticeHours'
          | 'active'
          | 'createdAt'
          | 'updatedAt'
        )[];
      };
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Document id */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          data: components['schemas']['ClinicUpdate'];
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data: components['schemas']['Clinic'];
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'compliance.access-table': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccessRules'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'compliance.break-glass': {
    parameters: {
      query?: {
        state?: 'waiting' | 'reviewed';
        /** @description The last one of the page before */
        before?: string;
        limit?: number;
      };
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            uses: components['schemas']['EmergencyAccess'][];
            next: string | null;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'compliance.break-glass-waiting': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            waiting: number;
            overdue: number;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'compliance.break-glass-review': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          verdict: 'justified' | 'not-justified';
          words: string;
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
            /** Format: date-time */
            reviewedAt: string;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'compliance.cms-looks': {
    parameters: {
      query?: {
        /** @description The last one of the page before */
        before?: string;
        limit?: number;
      };
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            looks: components['schemas']['CmsLook'][];
            next: string | null;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'consents.coverage': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsentCoverage'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'consents.versions': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsentVersions'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'consents.publish': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description The last version that you have seen; null for none */
          after: number | null;
          changes: {
            en: string;
            sw: string;
          }[];
          /** @description Whoever agreed to an earlier one has to agree again */
          asksAgain: boolean;
        };
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
            number: number;
            /** Format: date-time */
            publishedAt: string;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'compliance.erasure-requests': {
    parameters: {
      query?: {
        state?: 'open' | 'ended';
        /** @description The last one of the page before */
        before?: string;
        limit?: number;
      };
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            requests: {
              id: string;
              /** @enum {string} */
              state: 'open' | 'withdrawn' | 'refused';
              /** Format: date-time */
              askedAt: string;
              /**
               * Format: date-time
               * @description By when the clinic has to answer
               */
              dueAt: string;
              overdue: boolean;
              endedAt: string | null;
              /** @description Why it was refused */
              reason: string | null;
              patient: {
                id: string;
                name: string;
              };
            }[];
            next: string | null;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'compliance.erasure-refuse': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          reason: string;
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
            /** Format: date-time */
            endedAt: string;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'deliveries.list': {
    parameters: {
      query?: {
        state?:
          | 'planned'
          | 'sending'
          | 'sent'
          | 'delivered'
          | 'read'
          | 'unknown'
          | 'failed'
          | 'cancelled'
          | 'skipped'
          | 'opted_out';
        channel?: 'whatsapp' | 'sms' | 'email' | 'push';
        patient?: string;
        /** @description To go, or to be tried again, at or after this instant */
        from?: string;
        to?: string;
        /** @description Failed within the last seven days, and nothing stands in for it */
        lost?: 'true';
        /** @description `next` of the page before */
        before?: string;
        limit?: number;
      };
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Deliveries'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'deliveries.waiting': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeliveriesWaiting'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'deliveries.send-again': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Delivery'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'invitations.accept': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          token: string;
          password: string;
        };
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @description To sign in with */
            email: string;
            /** @enum {string} */
            role: 'practitioner' | 'front-desk' | 'clinic-admin' | 'compliance-officer';
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'licences.list': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            licences: components['schemas']['ClinicLicence'][];
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'licences.renewal': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LicenceRenewal'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'licences.decide': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json':
          | {
              /** @constant */
              decision: 'approve';
              /**
               * @description The body’s own register was looked at
               * @constant
               */
              checkedRegister: true;
              /** Format: date */
              expires: string;
              /** @description Of what was looked at */
              version: number;
            }
          | {
              /** @constant */
              decision: 'refuse';
              reason: string;
              /** @description Of what was looked at */
              version: number;
            };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
            /** @enum {string} */
            state: 'open' | 'in-review' | 'refused' | 'approved';
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'licences.paper': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
        kind: 'licence' | 'certificate';
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
          'image/jpeg': string;
          'image/png': string;
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'licences.release': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Of the practitioner */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * Format: date
           * @description The last day here, before today
           */
          leftOn: string;
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            released: true;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  me: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @enum {string} */
            role:
              | 'public'
              | 'patient'
              | 'practitioner'
              | 'front-desk'
              | 'clinic-admin'
              | 'compliance-officer'
              | 'integration';
            /** @enum {string} */
            language: 'en' | 'sw';
            /**
             * Format: date-time
             * @description The product's time: what a clock of a screen counts from
             */
            now: string;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'me.apps': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            apps: {
              id: string;
              name: string;
              owner: string;
              kinds: string[];
              about: string[];
              /** Format: date-time */
              until: string;
              lastSeenAt: string | null;
            }[];
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'me.stop-app': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            stopped: true;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'consents.read': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Consents'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'consents.choose': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description Id of the version that was shown */
          version: string;
          on: string[];
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Consents'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'consents.history': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            choices: {
              /** @enum {string} */
              purpose:
                'telehealth' | 'sharing' | 'reminders-whatsapp' | 'reminders-sms' | 'apps' | 'research';
              granted: boolean;
              version: number;
              channel: string;
              byMe: boolean;
              /** Format: date-time */
              at: string;
            }[];
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'erasure.read': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            request: components['schemas']['ErasureRequest'] | null;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'erasure.ask': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @constant */
          sure: true;
        };
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            request: components['schemas']['ErasureRequest'] | null;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'erasure.take-back': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            request: components['schemas']['ErasureRequest'] | null;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'licences.mine': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            licence: {
              /**
               * @description `undated`: nobody has looked at papers yet; `ends-soon`: within 30 days; `released`: another clinic may take it
               * @enum {string}
               */
              status: 'undated' | 'valid' | 'ends-soon' | 'ended' | 'released';
              body: string | null;
              number: string | null;
              /** @description The last day, in the clinic’s calendar */
              expires: string | null;
              /** @description Counted in days of the clinic; below 0: ended */
              daysLeft: number | null;
            };
            renewal: {
              id: string;
              /** @enum {string} */
              state: 'open' | 'in-review' | 'refused' | 'approved';
              /** @description To be named by a decision */
              version: number;
              asked: {
                body: string;
                number: string;
                /** Format: date */
                expires: string;
              } | null;
              papers: components['schemas']['ProviderPaper'][];
              /** @description Of the last refusal */
              reason: string | null;
              /**
               * Format: date-time
               * @description Real time
               */
              changedAt: string;
            } | null;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'licences.put-paper': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        kind: 'licence' | 'certificate';
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/pdf': string;
        'image/jpeg': string;
        'image/png': string;
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            licence: {
              /**
               * @description `undated`: nobody has looked at papers yet; `ends-soon`: within 30 days; `released`: another clinic may take it
               * @enum {string}
               */
              status: 'undated' | 'valid' | 'ends-soon' | 'ended' | 'released';
              body: string | null;
              number: string | null;
              /** @description The last day, in the clinic’s calendar */
              expires: string | null;
              /** @description Counted in days of the clinic; below 0: ended */
              daysLeft: number | null;
            };
            renewal: {
              id: string;
              /** @enum {string} */
              state: 'open' | 'in-review' | 'refused' | 'approved';
              /** @description To be named by a decision */
              version: number;
              asked: {
                body: string;
                number: string;
                /** Format: date */
                expires: string;
              } | null;
              papers: components['schemas']['ProviderPaper'][];
              /** @description Of the last refusal */
              reason: string | null;
              /**
               * Format: date-time
               * @description Real time
               */
              changedAt: string;
            } | null;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'licences.renew': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          body: 'KMPDC' | 'NCK' | 'COC' | 'PPB' | 'CPB' | 'UMDPC' | 'UNMC' | 'MCT' | 'TNMC' | 'RMDC';
          number: string;
          /** Format: date */
          expires: string;
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            licence: {
              /**
               * @description `undated`: nobody has looked at papers yet; `ends-soon`: within 30 days; `released`: another clinic may take it
               * @enum {string}
               */
              status: 'undated' | 'valid' | 'ends-soon' | 'ended' | 'released';
              body: string | null;
              number: string | null;
              /** @description The last day, in the clinic’s calendar */
              expires: string | null;
              /** @description Counted in days of the clinic; below 0: ended */
              daysLeft: number | null;
            };
            renewal: {
              id: string;
              /** @enum {string} */
              state: 'open' | 'in-review' | 'refused' | 'approved';
              /** @description To be named by a decision */
              version: number;
              asked: {
                body: string;
                number: string;
                /** Format: date */
                expires: string;
              } | null;
              papers: components['schemas']['ProviderPaper'][];
              /** @description Of the last refusal */
              reason: string | null;
              /**
               * Format: date-time
               * @description Real time
               */
              changedAt: string;
            } | null;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'me.links': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            dependants: {
              id: string;
              /** @enum {string} */
              kind: 'self' | 'parent' | 'guardian' | 'carer';
              patient: {
                id: string;
                name: string;
              };
              /** @description Null: until it is ended */
              until: string | null;
            }[];
            guardians: {
              id: string;
              /** @enum {string} */
              kind: 'self' | 'parent' | 'guardian' | 'carer';
              name: string;
              /** @description Null: until it is ended */
              until: string | null;
            }[];
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'me.redeem-link': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          code: string;
          /** Format: date */
          birthDate: string;
        };
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @description Null: the record is the own one of the account from now on */
            id: string | null;
            /** @enum {string} */
            kind: 'self' | 'parent' | 'guardian' | 'carer';
            /** @description Document id */
            patient: string;
            /** @description Null: until it is ended */
            until: string | null;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'me.end-link': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
            /** Format: date-time */
            endedAt: string;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'notifications.read': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Notifications'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'notifications.change': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          quietHours: {
            from: string;
            /** @description Not quiet any more */
            to: string;
          } | null;
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Notifications'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'me.passkeys': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            passkeys: {
              id: string;
              name: string;
              /** @description Its maker copies it between the devices of its owner */
              synced: boolean;
              /** Format: date-time */
              createdAt: string;
              lastUsedAt: string | null;
            }[];
            most: number;
            /** @description False where the address of this server can have none */
            available: boolean;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'me.add-passkey': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          answer: {
            id: string;
            rawId: string;
            /** @constant */
            type: 'public-key';
            authenticatorAttachment?: ('platform' | 'cross-platform') | null;
            clientExtensionResults: {
              [key: string]: unknown;
            };
            response: {
              clientDataJSON: string;
              attestationObject: string;
              transports?: string[];
            };
          };
          name?: string;
        };
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'me.passkey-options': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            options: {
              [key: string]: unknown;
            };
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'me.rename-passkey': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          name: string;
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            renamed: true;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'me.remove-passkey': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            removed: true;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'me.set-password': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          password: string;
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            set: true;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'me.phone-change': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            change: {
              id: string;
              /** @enum {string} */
              state: 'asked' | 'waiting';
              /** @description Null: another clerk has to approve first */
              takesEffectAt: string | null;
            } | null;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'me.change-phone': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          challenge: string;
          code: string;
          proof:
            | {
                /** @constant */
                kind: 'password';
                password: string;
              }
            | {
                /** @constant */
                kind: 'old-number';
                challenge: string;
                code: string;
              };
        };
      };
    };
    responses: {
      /** @description OK */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
            /** @enum {string} */
            state: 'asked' | 'waiting';
            /** @description Null: another clerk has to approve first */
            takesEffectAt: string | null;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'me.keep-phone': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            stopped: true;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'me.phone-code': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          to: 'new' | 'old';
          phone?: string;
          /** @enum {string} */
          channel: 'whatsapp-then-sms' | 'sms' | 'voice';
          /** @enum {string} */
          language: 'en' | 'sw';
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @description To be shown with the code; nobody else knows it */
            challenge: string;
            /** @description By which the code can be asked for again */
            channels: ('whatsapp-then-sms' | 'sms' | 'voice')[];
            /** @description Real time; null: not again */
            resendAt: string | null;
            /**
             * Format: date-time
             * @description Real time
             */
            expiresAt: string;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'push.switch-on': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description Expo's name for the app on this phone */
          token: string;
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Notifications'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'push.switch-off': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Notifications'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'me.sessions': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            sessions: {
              id: string;
              app: string;
              device: string;
              /** Format: date-time */
              createdAt: string;
              /** Format: date-time */
              lastSeenAt: string;
              current: boolean;
            }[];
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'me.end-all-sessions': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          /** @default false */
          keepThisOne?: boolean;
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            kept: boolean;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'me.end-session': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            ended: 1;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'consents.telehealth': {
    parameters: {
      query?: {
        /** @description For whom, where one acts for somebody */
        patient?: string;
      };
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TelehealthConsent'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'consents.say-telehealth': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description For whom, where one acts for somebody */
          patient?: string;
          /** @description Id of the version that was shown */
          version: string;
          agreed: boolean;
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TelehealthConsent'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'monitoring.business': {
    parameters: {
      query?: {
        /** @description 29 days before `to` when left out */
        from?: string;
        /** @description Today, by the calendar of the clinic, when left out */
        to?: string;
      };
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BusinessFigures'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'monitoring.business-export': {
    parameters: {
      query?: {
        /** @description 29 days before `to` when left out */
        from?: string;
        /** @description Today, by the calendar of the clinic, when left out */
        to?: string;
      };
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'monitoring.charts': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Charts'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'monitoring.connections': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Connections'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'dead-letters.list': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeadLetters'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'dead-letters.replay': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            replayed: true;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'monitoring.objectives': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Objectives'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'monitoring.series': {
    parameters: {
      query: {
        chart: string;
        range?: '1h' | '6h' | '24h' | '7d' | 'custom';
        /** @description With the range `custom` */
        from?: string;
        /** @description With the range `custom` */
        to?: string;
        /** @description A label: one line for each of its values */
        by?: string;
        /** @description The same span a week earlier, hour by hour */
        compare?: 'week';
      };
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Series'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'monitoring.series-export': {
    parameters: {
      query: {
        chart: string;
        range?: '1h' | '6h' | '24h' | '7d' | 'custom';
        /** @description With the range `custom` */
        from?: string;
        /** @description With the range `custom` */
        to?: string;
        /** @description A label: one line for each of its values */
        by?: string;
        /** @description The same span a week earlier, hour by hour */
        compare?: 'week';
      };
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'patients.find': {
    parameters: {
      query?: {
        /** @description Only these */
        fields?: ('fullName' | 'language' | 'dateOfBirth' | 'createdAt' | 'updatedAt')[];
        /** @description With these rows */
        populate?:
          | '*'
          | 'clinic'[]
          | {
              [key: string]: unknown;
            };
        /** @description filters[field][$eq]=value */
        filters?: {
          [key: string]: unknown;
        };
        /** @description field:asc or field:desc */
        sort?: string[];
        pagination?: {
          page?: number;
          pageSize?: number;
        };
      };
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data: components['schemas']['Patient'][];
            meta: {
              pagination: {
                page: number;
                pageSize: number;
                pageCount: number;
                total: number;
              };
            };
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'patients.register-at-desk': {
    parameters: {
      query?: never;
      header?: {
        /** @description New for every intent, the same for its repetitions: those get the first reply again */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          fullName: string;
          /** Format: date */
          dateOfBirth: string;
          /** @enum {string} */
          language: 'en' | 'sw';
          /** @description As it was told; nobody has proven it by a code */
          phone?: string;
          /**
           * @description The person was told what is kept and agreed
           * @constant
           */
          agreed: true;
          /**
           * @description The likely doubles were seen, and it is none of them
           * @default false
           */
          evenSo?: boolean;
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeskRegistration'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'patients.register': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description What the phone-code grant gave with `not_registered` */
          ticket: string;
          /** @description The secret of the device that asked for the code */
          device: string;
          fullName: string;
          password?: string;
          /** @enum {string} */
          language: 'en' | 'sw';
          /** Format: email */
          email?: string;
          clinic?: string;
          acceptTerms: boolean;
        };
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            accessToken: string;
            refreshToken: string;
            expiresIn: number;
            patient: {
              id: string;
              fullName: string;
              /** @enum {string} */
              language: 'en' | 'sw';
            };
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'patients.findOne': {
    parameters: {
      query?: {
        /** @description Only these */
        fields?: ('fullName' | 'language' | 'dateOfBirth' | 'createdAt' | 'updatedAt')[];
        /** @description With these rows */
        populate?:
          | '*'
          | 'clinic'[]
          | {
              [key: string]: unknown;
            };
      };
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Document id */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data: components['schemas']['Patient'];
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'patients.update': {
    parameters: {
      query?: {
        /** @description Only these */
        fields?: ('fullName' | 'language' | 'dateOfBirth' | 'createdAt' | 'updatedAt')[];
        /** @description With these rows */
        populate?:
          | '*'
          | 'clinic'[]
          | {
              [key: string]: unknown;
            };
      };
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Document id */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          data: components['schemas']['PatientUpdate'];
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data: components['schemas']['Patient'];
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'patients.card': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          number: string;
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            noted: true;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'patients.guardians': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            guardians: components['schemas']['Guardian'][];
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'patients.appoint-guardian': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description Document id of the guardian's own record */
          guardian: string;
          /** @enum {string} */
          kind: 'parent' | 'guardian' | 'carer';
        };
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
            /** @description Null: until it is ended */
            until: string | null;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'patients.end-guardian': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
        link: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
            /** Format: date-time */
            endedAt: string;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'patients.link-code': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /**
           * @description What the person is to the record; `sign-in`: its owner, with a new phone
           * @enum {string}
           */
          kind: 'self' | 'parent' | 'guardian' | 'carer' | 'sign-in';
        };
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LinkCode'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'notes.list': {
    parameters: {
      query?: {
        /** @description `next` of the page before */
        before?: string;
      };
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PatientNotes'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'patients.phone-changes': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            changes: {
              id: string;
              /** @enum {string} */
              state: 'asked' | 'waiting';
              /** @description Null: another clerk has to approve first */
              takesEffectAt: string | null;
            }[];
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'patients.ask-phone-change': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          challenge: string;
          code: string;
        };
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
            /** @enum {string} */
            state: 'asked' | 'waiting';
            /** @description Null: another clerk has to approve first */
            takesEffectAt: string | null;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'patients.stop-phone-change': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
        change: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            stopped: true;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'patients.approve-phone-change': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
        change: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
            /** @enum {string} */
            state: 'asked' | 'waiting';
            /** @description Null: another clerk has to approve first */
            takesEffectAt: string | null;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'patients.phone-code': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          phone: string;
          /** @enum {string} */
          channel: 'whatsapp-then-sms' | 'sms' | 'voice';
          /** @enum {string} */
          language: 'en' | 'sw';
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @description To be shown with the code; nobody else knows it */
            challenge: string;
            /** @description By which the code can be asked for again */
            channels: ('whatsapp-then-sms' | 'sms' | 'voice')[];
            /** @description Real time; null: not again */
            resendAt: string | null;
            /**
             * Format: date-time
             * @description Real time
             */
            expiresAt: string;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'prescriptions.of-patient': {
    parameters: {
      query?: {
        /** @description `next` of the page before */
        before?: string;
      };
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            prescriptions: components['schemas']['Prescription'][];
            next: string | null;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'prescriptions.prescribe': {
    parameters: {
      query?: never;
      header?: {
        /** @description New for every intent, the same for its repetitions: those get the first reply again */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['PrescriptionWish'];
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Prescription'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'visits.elsewhere': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            visits: {
              id: string;
              /** Format: date-time */
              startsAt: string;
              /** @enum {string} */
              status: 'held' | 'confirmed' | 'completed' | 'cancelled' | 'expired' | 'no_show';
              clinic: {
                id: string;
                name: string;
              };
              practitioner: {
                id: string;
                name: string;
              };
            }[];
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'payments.c2b-confirmation': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        token: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Taken in */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  'payments.c2b-validation': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        token: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Taken in */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  'payments.refund-status-timeout': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        token: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Taken in */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  'payments.refund-status': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        token: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Taken in */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  'payments.refund-timeout': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        token: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Taken in */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  'payments.refund-result': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        token: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Taken in */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  'payments.callback': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        token: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Taken in */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  'payments.totals': {
    parameters: {
      query: {
        /** @description Asked for at or after this instant */
        from: string;
        /** @description Before this one; at most 31 days after from */
        to: string;
      };
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaymentTotals'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'payments.find': {
    parameters: {
      query?: {
        /** @description Only these */
        fields?: (
          | 'reference'
          | 'subject'
          | 'state'
          | 'amountCents'
          | 'paidCents'
          | 'refundedCents'
          | 'method'
          | 'receipt'
          | 'paidAt'
          | 'createdAt'
          | 'updatedAt'
        )[];
        /** @description With these rows */
        populate?:
          | '*'
          | ('clinic' | 'patient')[]
          | {
              [key: string]: unknown;
            };
        /** @description filters[field][$eq]=value */
        filters?: {
          [key: string]: unknown;
        };
        /** @description field:asc or field:desc */
        sort?: string[];
        pagination?: {
          page?: number;
          pageSize?: number;
        };
      };
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data: components['schemas']['Payment'][];
            meta: {
              pagination: {
                page: number;
                pageSize: number;
                pageCount: number;
                total: number;
              };
            };
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'payments.findOne': {
    parameters: {
      query?: {
        /** @description Only these */
        fields?: (
          | 'reference'
          | 'subject'
          | 'state'
          | 'amountCents'
          | 'paidCents'
          | 'refundedCents'
          | 'method'
          | 'receipt'
          | 'paidAt'
          | 'createdAt'
          | 'updatedAt'
        )[];
        /** @description With these rows */
        populate?:
          | '*'
          | ('clinic' | 'patient')[]
          | {
              [key: string]: unknown;
            };
      };
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Document id */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data: components['schemas']['Payment'];
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'practitioners.find': {
    parameters: {
      query?: {
        /** @description Only these */
        fields?: (
          'fullName' | 'title' | 'specialty' | 'languages' | 'bio' | 'active' | 'createdAt' | 'updatedAt'
        )[];
        /** @description With these rows */
        populate?:
          | '*'
          | ('clinic' | 'services')[]
          | {
              [key: string]: unknown;
            };
        /** @description filters[field][$eq]=value */
        filters?: {
          [key: string]: unknown;
        };
        /** @description field:asc or field:desc */
        sort?: string[];
        pagination?: {
          page?: number;
          pageSize?: number;
        };
      };
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data: components['schemas']['Practitioner'][];
            meta: {
              pagination: {
                page: number;
                pageSize: number;
                pageCount: number;
                total: number;
              };
            };
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'practitioners.findOne': {
    parameters: {
      query?: {
        /** @description Only these */
        fields?: (
          'fullName' | 'title' | 'specialty' | 'languages' | 'bio' | 'active' | 'createdAt' | 'updatedAt'
        )[];
        /** @description With these rows */
        populate?:
          | '*'
          | ('clinic' | 'services')[]
          | {
              [key: string]: unknown;
            };
      };
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Document id */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data: components['schemas']['Practitioner'];
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'practitioners.update': {
    parameters: {
      query?: {
        /** @description Only these */
        fields?: (
          'fullName' | 'title' | 'specialty' | 'languages' | 'bio' | 'active' | 'createdAt' | 'updatedAt'
        )[];
        /** @description With these rows */
        populate?:
          | '*'
          | ('clinic' | 'services')[]
          | {
              [key: string]: unknown;
            };
      };
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Document id */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          data: components['schemas']['PractitionerUpdate'];
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data: components['schemas']['Practitioner'];
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'prescriptions.mine': {
    parameters: {
      query?: {
        /** @description `next` of the page before */
        before?: string;
      };
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            prescriptions: components['schemas']['Prescription'][];
            next: string | null;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'prescriptions.read': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Prescription'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'prescriptions.dispense': {
    parameters: {
      query?: never;
      header?: {
        /** @description New for every intent, the same for its repetitions: those get the first reply again */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description Null is today */
          day: string | null;
          /** @description Null is as much as was prescribed */
          quantity: {
            value: number;
            /** @enum {string} */
            unit:
              | 'tablet'
              | 'capsule'
              | 'sachet'
              | 'suppository'
              | 'ml'
              | 'mg'
              | 'unit'
              | 'drop'
              | 'puff'
              | 'application'
              | 'bottle'
              | 'tube'
              | 'inhaler'
              | 'pack'
              | 'vial';
          } | null;
        };
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Prescription'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'refills.ask': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Prescription'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'prescriptions.stop': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          reason: string;
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Prescription'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'providers.list': {
    parameters: {
      query?: {
        after?: string;
      };
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            applications: components['schemas']['WaitingApplication'][];
            /** @description For `after`, when there are more */
            next: string | null;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'providers.confirm': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          token: string;
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            token: string;
            /** Format: date-time */
            expiresAt: string;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'providers.mine': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProviderApplication'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'providers.correct': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          fullName: string;
          phone: string;
          title: string;
          specialty: string;
          languages: string[];
          licence: {
            /** @enum {string} */
            body: 'KMPDC' | 'NCK' | 'COC' | 'PPB' | 'CPB' | 'UMDPC' | 'UNMC' | 'MCT' | 'TNMC' | 'RMDC';
            number: string;
            /** Format: date */
            expires: string;
          };
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProviderApplication'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'providers.hand-in': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProviderApplication'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'providers.put-paper': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        kind: 'licence' | 'identity' | 'certificate';
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/pdf': string;
        'image/jpeg': string;
        'image/png': string;
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProviderApplication'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'providers.register': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          fullName: string;
          phone: string;
          title: string;
          specialty: string;
          languages: string[];
          licence: {
            /** @enum {string} */
            body: 'KMPDC' | 'NCK' | 'COC' | 'PPB' | 'CPB' | 'UMDPC' | 'UNMC' | 'MCT' | 'TNMC' | 'RMDC';
            number: string;
            /** Format: date */
            expires: string;
          };
          /** Format: email */
          email: string;
          clinic: string;
        };
      };
    };
    responses: {
      /** @description OK */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            sent: true;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'providers.read': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProviderApplication'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'providers.decide': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json':
          | {
              /** @constant */
              decision: 'approve';
              /**
               * @description The body’s own register was looked at
               * @constant
               */
              checkedRegister: true;
              /** Format: date */
              expires: string;
              /** @description Of what was looked at */
              version: number;
            }
          | {
              /** @constant */
              decision: 'refuse';
              reason: string;
              /** @description Of what was looked at */
              version: number;
            };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
            /** @enum {string} */
            state: 'applied' | 'confirmed' | 'in-review' | 'refused' | 'corrected' | 'approved';
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'providers.paper': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
        kind: 'licence' | 'identity' | 'certificate';
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
          'image/jpeg': string;
          'image/png': string;
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'refills.list': {
    parameters: {
      query?: {
        /** @description `next` of the page before */
        after?: string;
      };
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            requests: {
              id: string;
              /** Format: date-time */
              askedAt: string;
              prescription: components['schemas']['Prescription'];
            }[];
            next: string | null;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'refills.approve': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Prescription'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'refills.refuse': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          reason: string;
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
            /** @constant */
            state: 'refused';
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'refunds.list': {
    parameters: {
      query?: {
        visit?: string;
      };
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RefundRequests'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'refunds.approve': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RefundRequest'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'refunds.refuse': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          reason: string;
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RefundRequest'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'reminders.status': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Taken in */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Refused */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  'doctors.find': {
    parameters: {
      query?: {
        /** @description Begins of words: of the doctor, the specialty, a service, the clinic */
        words?: string;
        /** @description Document id */
        clinic?: string;
        /** @description Document id */
        practitioner?: string;
        /** @description Document id */
        service?: string;
        channel?: 'video' | 'audio' | 'chat' | 'in_person';
        /** @description A language that the doctor speaks, as `sw` */
        language?: string;
        maxPriceCents?: number;
        /** @description Only who is free before this instant */
        freeBefore?: string;
        limit?: number;
      };
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FoundDoctors'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'hours.read': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Of the practitioner */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WorkingHours'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'hours.change': {
    parameters: {
      query?: never;
      header: {
        /** @description The version that was seen, in quotes: 412 when somebody changed it since, 428 without */
        'If-Match': components['parameters']['IfMatch'];
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Of the practitioner */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          change: components['schemas']['HoursChange'];
          /**
           * @description Those that the person knows to lie out of hours afterwards (hours.visits-outside)
           * @default []
           */
          visits?: string[];
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WorkingHours'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'hours.visits-outside': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Of the practitioner */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          /** @default null */
          change?: components['schemas']['HoursChange'] | null;
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VisitsOutsideHours'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'hours.openings': {
    parameters: {
      query: {
        from: string;
        to: string;
      };
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Of the practitioner */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Openings'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'slots.find': {
    parameters: {
      query: {
        /** @description Document id */
        practitioner: string;
        /** @description Document id */
        service: string;
        /** @description Slots that start at or after this instant */
        from: string;
        /** @description Slots that start before this instant; at most 31 days after from */
        to: string;
      };
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FreeSlots'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'services.find': {
    parameters: {
      query?: {
        /** @description Only these */
        fields?: (
          | 'name'
          | 'nameSw'
          | 'lengthMinutes'
          | 'priceCents'
          | 'channel'
          | 'minNoticeMinutes'
          | 'horizonDays'
          | 'fromAge'
          | 'toAge'
          | 'active'
          | 'createdAt'
          | 'updatedAt'
        )[];
        /** @description With these rows */
        populate?:
          | '*'
          | ('clinic' | 'practitioners')[]
          | {
              [key: string]: unknown;
            };
        /** @description filters[field][$eq]=value */
        filters?: {
          [key: string]: unknown;
        };
        /** @description field:asc or field:desc */
        sort?: string[];
        pagination?: {
          page?: number;
          pageSize?: number;
        };
      };
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data: components['schemas']['Service'][];
            meta: {
              pagination: {
                page: number;
                pageSize: number;
                pageCount: number;
                total: number;
              };
            };
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'services.create': {
    parameters: {
      query?: {
        /** @description Only these */
        fields?: (
          | 'name'
          | 'nameSw'
          | 'lengthMinutes'
          | 'priceCents'
          | 'channel'
          | 'minNoticeMinutes'
          | 'horizonDays'
          | 'fromAge'
          | 'toAge'
          | 'active'
          | 'createdAt'
          | 'updatedAt'
        )[];
        /** @description With these rows */
        populate?:
          | '*'
          | ('clinic' | 'practitioners')[]
          | {
              [key: string]: unknown;
            };
      };
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          data: components['schemas']['ServiceCreate'];
        };
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data: components['schemas']['Service'];
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'services.findOne': {
    parameters: {
      query?: {
        /** @description Only these */
        fields?: (
          | 'name'
          | 'nameSw'
          | 'lengthMinutes'
          | 'priceCents'
          | 'channel'
          | 'minNoticeMinutes'
          | 'horizonDays'
          | 'fromAge'
          | 'toAge'
          | 'active'
          | 'createdAt'
          | 'updatedAt'
        )[];
        /** @description With these rows */
        populate?:
          | '*'
          | ('clinic' | 'practitioners')[]
          | {
              [key: string]: unknown;
            };
      };
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Document id */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data: components['schemas']['Service'];
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'services.update': {
    parameters: {
      query?: {
        /** @description Only these */
        fields?: (
          | 'name'
          | 'nameSw'
          | 'lengthMinutes'
          | 'priceCents'
          | 'channel'
          | 'minNoticeMinutes'
          | 'horizonDays'
          | 'fromAge'
          | 'toAge'
          | 'active'
          | 'createdAt'
          | 'updatedAt'
        )[];
        /** @description With these rows */
        populate?:
          | '*'
          | ('clinic' | 'practitioners')[]
          | {
              [key: string]: unknown;
            };
      };
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Document id */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          data: components['schemas']['ServiceUpdate'];
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data: components['schemas']['Service'];
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'sign-in.code': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          phone: string;
          /** @enum {string} */
          language: 'en' | 'sw';
          /**
           * @default whatsapp-then-sms
           * @enum {string}
           */
          channel?: 'whatsapp-then-sms' | 'sms' | 'voice';
          /** @description A secret that the app makes up once and keeps: 22 or more of base64url */
          device: string;
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @description To be shown with the code; nobody else knows it */
            challenge: string;
            /** @description By which the code can be asked for again */
            channels: ('whatsapp-then-sms' | 'sms' | 'voice')[];
            /** @description Real time; null: not again */
            resendAt: string | null;
            /**
             * Format: date-time
             * @description Real time
             */
            expiresAt: string;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'sign-in.code-again': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          challenge: string;
          /** @enum {string} */
          channel: 'whatsapp-then-sms' | 'sms' | 'voice';
          /** @description A secret that the app makes up once and keeps: 22 or more of base64url */
          device: string;
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @description To be shown with the code; nobody else knows it */
            challenge: string;
            /** @description By which the code can be asked for again */
            channels: ('whatsapp-then-sms' | 'sms' | 'voice')[];
            /** @description Real time; null: not again */
            resendAt: string | null;
            /**
             * Format: date-time
             * @description Real time
             */
            expiresAt: string;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'sign-in.stop-code': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          phone: string;
          /** @enum {string} */
          language: 'en' | 'sw';
          /** @enum {string} */
          channel: 'whatsapp-then-sms' | 'sms' | 'voice';
          device: string;
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @description To be shown with the code; nobody else knows it */
            challenge: string;
            /** @description By which the code can be asked for again */
            channels: ('whatsapp-then-sms' | 'sms' | 'voice')[];
            /** @description Real time; null: not again */
            resendAt: string | null;
            /**
             * Format: date-time
             * @description Real time
             */
            expiresAt: string;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'sign-in.stop-number-change': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          challenge: string;
          code: string;
          device: string;
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            stopped: true;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'sign-in.passkey-options': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description A secret that the app makes up once and keeps: 22 or more of base64url */
          device: string;
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            options: {
              [key: string]: unknown;
            };
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'staff.list': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StaffList'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'staff.invite': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** Format: email */
          email: string;
          fullName: string;
          /** @enum {string} */
          role: 'practitioner' | 'front-desk' | 'clinic-admin' | 'compliance-officer';
          /**
           * @default en
           * @enum {string}
           */
          language?: 'en' | 'sw';
          /** @description A practitioner of the clinic without an account, to become theirs */
          practitioner?: string;
        };
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StaffInvitation'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'staff.withdraw-invitation': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            withdrawn: true;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'staff.resend-invitation': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StaffInvitation'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'staff.without-second-factor': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StaffWithoutSecondFactor'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'staff.change-role': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          role: 'practitioner' | 'front-desk' | 'clinic-admin' | 'compliance-officer';
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChangedStaffMember'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'staff.reset-second-factor': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          reason: string;
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChangedStaffMember'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'staff.restore': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChangedStaffMember'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'staff.sessions': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StaffSessions'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'staff.end-sessions': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description All of them when left out */
          session?: string;
          reason: string;
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            ended: number;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'staff.suspend': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          reason: string;
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChangedStaffMember'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'unsettled.list': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnsettledList'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'unsettled.count': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnsettledCount'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'unsettled.assign': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          visit: string;
          reason: string;
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            assigned: true;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'unsettled.send-back': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          reason: string;
        };
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RefundRequest'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'unsettled.ask': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            asked: true;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'unsettled.close': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json':
          | {
              /** @constant */
              outcome: 'sent';
              code: string;
              reason: string;
            }
          | {
              /** @constant */
              outcome: 'not-sent';
              reason: string;
            };
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RefundRequest'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'visits.list': {
    parameters: {
      query?: {
        from?: string;
        to?: string;
        limit?: number;
      };
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            visits: components['schemas']['Visit'][];
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'visits.book': {
    parameters: {
      query?: never;
      header?: {
        /** @description New for every intent, the same for its repetitions: those get the first reply again */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          practitioner: string;
          service: string;
          /** Format: date-time */
          startsAt: string;
          phone?: string;
          /** @description For whom: staff always say it, patients for a dependant */
          patient?: string;
        };
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Visit'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'visits.read': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Visit'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'visits.arrive': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          /** @default true */
          arrived?: boolean;
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Visit'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'visits.call-in': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          /** @default true */
          calledIn?: boolean;
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Visit'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'visits.cancel': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          reason?: string;
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Visit'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'visits.complete': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Visit'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'visits.extend-hold': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Visit'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'visits.late': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @enum {number} */
          minutes: 5 | 10 | 15 | 20 | 30;
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Visit'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'visits.move': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** Format: date-time */
          startsAt: string;
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Visit'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'visits.no-show': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Visit'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'notes.read': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VisitNote'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'notes.save': {
    parameters: {
      query?: never;
      header: {
        /** @description The version that was seen, in quotes: 412 when somebody changed it since, 428 without */
        'If-Match': components['parameters']['IfMatch'];
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          subjective: string;
          objective: string;
          assessment: string;
          diagnoses: {
            text: string;
            code: string | null;
            system:
              | (
                  | 'http://id.who.int/icd/release/11/mms'
                  | 'http://hl7.org/fhir/sid/icd-10'
                  | 'https://cielterminology.org'
                )
              | null;
          }[];
          plan: string;
          followUp:
            | (
                | {
                    /** @constant */
                    kind: 'none';
                  }
                | {
                    /** @constant */
                    kind: 'on';
                    /** Format: date */
                    day: string;
                  }
              )
            | null;
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VisitNote'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'notes.discard': {
    parameters: {
      query?: never;
      header: {
        /** @description The version that was seen, in quotes: 412 when somebody changed it since, 428 without */
        'If-Match': components['parameters']['IfMatch'];
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VisitNote'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'notes.append': {
    parameters: {
      query?: never;
      header?: {
        /** @description New for every intent, the same for its repetitions: those get the first reply again */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          text: string;
        };
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VisitNote'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'notes.sign': {
    parameters: {
      query?: never;
      header: {
        /** @description The version that was seen, in quotes: 412 when somebody changed it since, 428 without */
        'If-Match': components['parameters']['IfMatch'];
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VisitNote'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'visits.pay': {
    parameters: {
      query?: never;
      header?: {
        /** @description New for every intent, the same for its repetitions: those get the first reply again */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          phone?: string;
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Visit'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'refunds.ask': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          reason: string;
        };
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RefundRequest'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'console.events': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/event-stream': string;
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'console.me': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsoleMe'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'console.patients.list': {
    parameters: {
      query?: {
        /** @description ["field","ASC"] */
        sort?: string;
        /** @description [0,24] */
        range?: string;
        /** @description JSON of id; by id there are no pages */
        filter?: string;
      };
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsolePatient'][];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'console.patients.find': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          sort?: ['fullName' | 'registeredAt', 'ASC' | 'DESC'];
          /** @description First and last row, counted from 0; at most 500 */
          range?: [number, number];
          filter?: {
            id?: string[];
            /** @description Beginnings of names, or a whole phone number */
            q?: string;
          };
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsolePatient'][];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'console.patients.show': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsolePatient'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'console.patients.edit': {
    parameters: {
      query?: never;
      header: {
        /** @description The version that was seen, in quotes: 412 when somebody changed it since, 428 without */
        'If-Match': components['parameters']['IfMatch'];
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          id?: string;
          version?: string;
          fullName?: string;
          /** @enum {string} */
          language?: 'en' | 'sw';
          dateOfBirth?: string | null;
          /** @description `0712 ••• 678`; null also for who may not know it */
          phone?: string | null;
          /** Format: date-time */
          registeredAt?: string;
          /** @description Confirmed, of the visits that the caller sees */
          nextVisitAt?: string | null;
          lastVisitAt?: string | null;
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsolePatient'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'console.payments.list': {
    parameters: {
      query?: {
        /** @description ["field","ASC"] */
        sort?: string;
        /** @description [0,24] */
        range?: string;
        /** @description JSON of from, to, patient, state, id; by id there are no pages */
        filter?: string;
      };
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsolePayment'][];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'console.payments.find': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          sort?: ['createdAt', 'ASC' | 'DESC'];
          /** @description First and last row, counted from 0; at most 500 */
          range?: [number, number];
          filter?: {
            /**
             * Format: date-time
             * @description Asked for at or after this instant
             */
            from?: string;
            /** Format: date-time */
            to?: string;
            patient?: string;
            state?: (
              'open' | 'processing' | 'paid' | 'part_refunded' | 'refunded' | 'refund_due' | 'cancelled'
            )[];
            id?: string[];
            /** @description A whole reference, or a whole M-Pesa receipt */
            q?: string;
          };
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsolePayment'][];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'console.payments.show': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsolePayment'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'console.practitioners.list': {
    parameters: {
      query?: {
        /** @description ["field","ASC"] */
        sort?: string;
        /** @description [0,24] */
        range?: string;
        /** @description JSON of active, service, id; by id there are no pages */
        filter?: string;
      };
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsolePractitioner'][];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'console.practitioners.find': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          sort?: ['fullName' | 'specialty', 'ASC' | 'DESC'];
          /** @description First and last row, counted from 0; at most 500 */
          range?: [number, number];
          filter?: {
            active?: boolean;
            /** @description Who gives this service */
            service?: string;
            id?: string[];
            /** @description Beginnings of names */
            q?: string;
          };
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsolePractitioner'][];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'console.practitioners.show': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsolePractitioner'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'saved-filters.list': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SavedFilters'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'saved-filters.save': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json':
          | {
              /** @enum {string} */
              list: 'patients' | 'visits' | 'payments';
              name: string;
              wish: {
                tab?: string;
                sort?: {
                  field: string;
                  /** @enum {string} */
                  order: 'ASC' | 'DESC';
                };
              };
            }
          | {
              /** @constant */
              list: 'audit';
              name: string;
              wish: {
                action?: string;
                actor?: {
                  kind: string;
                  id: string;
                  name: string;
                };
                /** Format: date */
                from?: string;
                /** Format: date */
                to?: string;
              };
            };
      };
    };
    responses: {
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SavedFilter'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'saved-filters.rename': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          name: string;
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SavedFilter'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'saved-filters.delete': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            deleted: true;
          };
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'console.services.list': {
    parameters: {
      query?: {
        /** @description ["field","ASC"] */
        sort?: string;
        /** @description [0,24] */
        range?: string;
        /** @description JSON of active, id; by id there are no pages */
        filter?: string;
      };
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsoleService'][];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'console.services.show': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsoleService'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'console.staff.list': {
    parameters: {
      query?: {
        /** @description ["field","ASC"] */
        sort?: string;
        /** @description [0,24] */
        range?: string;
        /** @description JSON of role, state, id; by id there are no pages */
        filter?: string;
      };
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsoleStaff'][];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'console.staff.show': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsoleStaff'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'console.visits.list': {
    parameters: {
      query?: {
        /** @description ["field","ASC"] */
        sort?: string;
        /** @description [0,24] */
        range?: string;
        /** @description JSON of from, to, practitioner, patient, state, id; by id there are no pages */
        filter?: string;
      };
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsoleVisit'][];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'console.visits.find': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          sort?: ['startsAt', 'ASC' | 'DESC'];
          /** @description First and last row, counted from 0; at most 500 */
          range?: [number, number];
          filter?: {
            /** Format: date-time */
            from?: string;
            /** Format: date-time */
            to?: string;
            practitioner?: string;
            patient?: string;
            state?: ('held' | 'confirmed' | 'completed' | 'cancelled' | 'expired' | 'no_show')[];
            id?: string[];
            /** @description The beginning of a reference */
            q?: string;
          };
        };
      };
    };
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsoleVisit'][];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
  'console.visits.show': {
    parameters: {
      query?: never;
      header?: {
        /** @description Of the reply's texts; else the language that the caller registered with */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OK */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsoleVisit'];
        };
      };
      '4XX': components['responses']['Refusal'];
      '5XX': components['responses']['Failure'];
    };
  };
}
