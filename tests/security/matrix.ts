import { CALLERS, type Caller } from './world';

/**
 * Who reaches what, written by hand from what the product promises (not computed from its access table).
 * A number is the status of a refusal. Letters are the rows within reach, all others answer 404: A and B are patients
 * of clinic 1 (seen by doctors X and Y), C one of clinic 2; P is clinic 1's own, Q clinic 2's, R not active.
 * For a list they are the rows on it, or a dash. Hand-overs: A is in force, B is over. Emergency access: A is over and reviewed. A star is a route without rows that lets the caller in.
 * Licences are given free by practitioner: of those here P alone has one.
 */
const TABLE = `
route                             nobody patientA patientB doctorX doctorY doctorW doctorZ desk1 desk2 admin1 admin2 officer1 program
GET  /api/visits                  401    A        B        A       B       -       C       AB    C     AB     C      AB       403
GET  /api/visits/:id              401    A        B        A       B       404     C       AB    C     AB     C      AB       403
POST /api/visits                  401    *        *        403     403     403     403     AB    C     AB     C      403      403
POST /api/visits/:id/pay          401    A        B        403     403     403     403     AB    C     AB     C      403      403
POST /api/visits/:id/extend-hold  401    A        B        403     403     403     403     AB    C     AB     C      403      403
POST /api/visits/:id/move         401    A        B        A       B       404     C       AB    C     AB     C      403      403
POST /api/visits/:id/late         401    A        B        403     403     403     403     AB    C     AB     C      403      403
POST /api/visits/:id/cancel       401    A        B        A       B       404     C       AB    C     AB     C      403      403
POST /api/visits/:id/arrive       401    403      403      A       B       404     C       AB    C     AB     C      403      403
POST /api/visits/:id/call-in      401    403      403      A       B       404     C       AB    C     AB     C      403      403
POST /api/visits/:id/complete     401    403      403      A       B       404     C       AB    C     AB     C      403      403
POST /api/visits/:id/no-show      401    403      403      A       B       404     C       AB    C     AB     C      403      403
GET  /api/visits/:id/note         401    A        B        A       B       A       C       403   403   403    403    403      403
PUT  /api/visits/:id/note         401    403      403      A       B       A       C       403   403   403    403    403      403
DELETE /api/visits/:id/note       401    403      403      A       B       A       C       403   403   403    403    403      403
POST /api/visits/:id/note/sign    401    403      403      A       B       403/404 C       403   403   403    403    403      403
POST /api/visits/:id/note/addenda 401    403      403      A       B       A       C       403   403   403    403    403      403
GET  /api/patients/:id/notes      401    A        B        A       B       A       C       403   403   403    403    403      403
POST /api/visits/:id/refund-requests 401 403      403      403     403     403     403     AB    C     AB     C      403      403
POST /api/patients/:id/prescriptions 401 403     403      A       B       A       C       403   403   403    403    403      403
GET  /api/patients/:id/prescriptions 401 403     403      A       B       A       C       403   403   403    403    403      403
GET  /api/prescriptions           401    *        *        403     403     403     403     403   403   403    403    403      403
GET  /api/prescriptions/:id       401    404      404      404     404     404     404     403   403   403    403    403      403
POST /api/prescriptions/:id/stop  401    403      403      404     404     404     404     403   403   403    403    403      403
POST /api/prescriptions/:id/dispensings 401 403  403      404     404     404     404     403   403   403    403    403      403
POST /api/prescriptions/:id/refill-requests 401 404 404  403     403     403     403     403   403   403    403    403      403
GET  /api/refill-requests         401    403      403      *       *       *       *       403   403   403    403    403      403
POST /api/refill-requests/:id/approve 401 403    403      404     404     404     404     403   403   403    403    403      403
POST /api/refill-requests/:id/refuse 401 403     403      404     404     404     404     403   403   403    403    403      403
GET  /api/payment-totals          401    403      403      403     403     403     403     *     *     *      *      403      403
GET  /api/clinic/setup            401    403      403      403     403     403     403     403   403   *      *      403      403
POST /api/clinic/setup/mpesa-check 401   403      403      403     403     403     403     403   403   *      *      403      403
GET  /api/refund-requests         401    403      403      403     403     403     403     *     *     *      *      403      403
GET  /api/deliveries              401    403      403      403     403     403     403     *     *     *      *      403      403
GET  /api/deliveries/waiting      401    403      403      403     403     403     403     *     *     *      *      403      403
POST /api/deliveries/:id/send-again 401 403       403      403     403     403     403     404   404   404    404    403      403
GET  /api/unsettled               401    403      403      403     403     403     403     *     *     *      *      403      403
GET  /api/unsettled/count         401    403      403      403     403     403     403     *     *     *      *      403      403
POST /api/unsettled/deposits/:id/assign 401 403   403      403     403     403     403     404   404   404    404    403      403
POST /api/unsettled/deposits/:id/send-back 401 403 403     403     403     403     403     404   404   404    404    403      403
POST /api/unsettled/refunds/:id/close 401 403     403      403     403     403     403     404   404   404    404    403      403
POST /api/unsettled/prompts/:id/ask 401 403       403      403     403     403     403     404   404   404    404    403      403
GET  /api/monitoring/dead-letters 401    403      403      403     403     403     403     403   403   *      403    403      403
POST /api/monitoring/dead-letters/:id/replay 401 403 403   403     403     403     403     403   403   404    403    403      403
POST /api/refund-requests/:id/approve 401 403     403      403     403     403     403     404   404   404    404    403      403
POST /api/refund-requests/:id/refuse 401 403      403      403     403     403     403     404   404   404    404    403      403
GET  /api/me                      401    *        *        *       *       *       *       *     *     *      *      *        *
GET  /api/me/sessions             401    *        *        *       *       *       *       *     *     *      *      *        *
POST /api/me/sessions/end-all     401    *        *        *       *       *       *       *     *     *      *      *        *
DELETE /api/me/sessions/:id       401    404      404      404     404     404     404     404   404   404    404    404      404
GET  /api/me/apps                 401    *        *        *       *       *       *       *     *     *      *      *        403
DELETE /api/me/apps/:id           401    404      404      404     404     404     404     404   404   404    404    404      403
GET  /api/me/passkeys             401    *        *        *       *       *       *       *     *     *      *      *        403
POST /api/me/passkeys             401    *        *        *       *       *       *       *     *     *      *      *        403
PUT  /api/me/password             401    *        *        403     403     403     403     403   403   403    403    403      403
POST /api/me/passkeys/options     401    *        *        *       *       *       *       *     *     *      *      *        403
PUT  /api/me/passkeys/:id         401    404      404      404     404     404     404     404   404   404    404    404      403
DELETE /api/me/passkeys/:id       401    404      404      404     404     404     404     404   404   404    404    404      403
GET  /api/audit/mine              401    *        *        403     403     403     403     403   403   403    403    403      403
GET  /api/audit/events            401    403      403      403     403     403     403     403   403   403    403    *        403
GET  /api/audit/events/csv         401    403      403      403     403     403     403     403   403   403    403    *        403
GET  /api/audit/events/:id/proof  401    403      403      403     403     403     403     403   403   403    403    404      403
POST /api/audit/people/find       401    403      403      403     403     403     403     403   403   403    403    *        403
GET  /api/audit/chain             401    403      403      403     403     403     403     403   403   403    403    *        403
POST /api/audit/chain/checks      401    403      403      403     403     403     403     403   403   403    403    *        403

POST /api/care/hand-overs         401    403      403      A       B       403/404 C       403   403   AB     C      403      403
GET  /api/care/hand-overs         401    403      403      A       -       A       -       403   403   A      -      403      403
DELETE /api/care/hand-overs/:id   401    403      403      A       404     A       404     403   403   A      404    403      403

POST /api/care/break-glass        401    403      403      AB      AB      AB      C       403   403   403    403    403      403
POST /api/care/break-glass/find   401    403      403      *       *       *       *       403   403   403    403    403      403
GET  /api/care/break-glass        401    403      403      -       -       -       -       403   403   403    403    403      403
DELETE /api/care/break-glass/:id  401    403      403      404     404     404     404     403   403   403    403    403      403
GET  /api/compliance/break-glass  401    403      403      403     403     403     403     403   403   A      -      A        403
GET  /api/compliance/break-glass/waiting 401 403     403      403     403     403     403     403   403   *      *      *        403
POST /api/compliance/break-glass/:id/review 401 403 403    403     403     403     403     403   403   A      404    A        403
POST /api/patients/desk            401    403      403      403     403     403     403     *     *     *      *      403      403
POST /api/patients/:id/link-codes 401    403      403      A       B       A       C       AB    C     AB     C      403      403
GET  /api/patients/:id/guardians  401    403      403      403     403     403     403     AB    C     AB     C      403      403
POST /api/patients/:id/guardians  401    403      403      403     403     403     403     AB    C     AB     C      403      403
DELETE /api/patients/:id/guardians/:link 401 403   403      403     403     403     403     404   404   404    404    403      403
PUT  /api/patients/:id/card       401    403      403      403     403     403     403     AB    C     AB     C      403      403
POST /api/patients/:id/phone-codes 401   403      403      403     403     403     403     AB    C     AB     C      403      403
POST /api/patients/:id/phone-changes 401 403      403      403     403     403     403     AB    C     AB     C      403      403
GET /api/patients/:id/phone-changes 401  403      403      403     403     403     403     AB    C     AB     C      403      403
POST /api/patients/:id/phone-changes/:change/approve 401 403 403 403 403   403     403     404   404   404    404    403      403
DELETE /api/patients/:id/phone-changes/:change 401 403 403  403     403     403     403     404   404   404    404    403      403
GET  /api/me/notifications        401    *        *        403     403     403     403     403   403   403    403    403      403
PUT  /api/me/notifications        401    *        *        403     403     403     403     403   403   403    403    403      403
POST /api/me/push                 401    *        *        403     403     403     403     403   403   403    403    403      403
DELETE /api/me/push               401    *        *        403     403     403     403     403   403   403    403    403      403
GET  /api/me/erasure-request      401    *        *        403     403     403     403     403   403   403    403    403      403
POST /api/me/erasure-request      401    *        *        403     403     403     403     403   403   403    403    403      403
DELETE /api/me/erasure-request    401    404      404      403     403     403     403     403   403   403    403    403      403
GET  /api/compliance/erasure-requests 401 403     403      403     403     403     403     403   403   *      *      *        403
POST /api/compliance/erasure-requests/:id/refuse 401 403 403 403   403     403     403     403   403   404    404    404      403
GET  /api/me/phone                401    *        *        403     403     403     403     403   403   403    403    403      403
POST /api/me/phone                401    *        *        403     403     403     403     403   403   403    403    403      403
POST /api/me/phone/codes          401    *        *        403     403     403     403     403   403   403    403    403      403
DELETE /api/me/phone              401    404      404      403     403     403     403     403   403   403    403    403      403
POST /api/sign-in/number-changes/codes * *        *        *       *       *       *       *     *     *      *      *        *
POST /api/sign-in/number-changes/stop * *         *        *       *       *       *       *     *     *      *      *        *
GET  /api/me/links                401    *        *        403     403     403     403     403   403   403    403    403      403
POST /api/me/links                401    *        *        403     403     403     403     403   403   403    403    403      403
DELETE /api/me/links/:id          401    404      404      403     403     403     403     403   403   403    403    403      403

GET  /api/me/consents             401    *        *        403     403     403     403     403   403   403    403    403      403
PUT  /api/me/consents             401    *        *        403     403     403     403     403   403   403    403    403      403
GET  /api/me/telehealth           401    *        *        403     403     403     403     403   403   403    403    403      403
PUT  /api/me/telehealth           401    *        *        403     403     403     403     403   403   403    403    403      403
GET  /api/me/consents/history     401    *        *        403     403     403     403     403   403   403    403    403      403
GET  /api/compliance/consent-versions 401 403     403      403     403     403     403     403   403   *      *      *        403
POST /api/compliance/consent-versions 401 403     403      403     403     403     403     403   403   *      *      403      403
GET  /api/compliance/consent-coverage 401 403     403      403     403     403     403     403   403   403    403    *        403
GET  /api/compliance/access-table 401    403      403      403     403     403     403     403   403   *      *      *        403
GET  /api/compliance/cms-looks    401    403      403      403     403     403     403     403   403   403    403    *        403
GET  /api/monitoring/charts       401    403      403      403     403     403     403     403   403   *      403    403      403
GET  /api/monitoring/series       401    403      403      403     403     403     403     403   403   *      403    403      403
GET  /api/monitoring/series/csv   401    403      403      403     403     403     403     403   403   *      403    403      403
GET  /api/monitoring/objectives   401    403      403      403     403     403     403     403   403   *      403    403      403
GET  /api/monitoring/connections  401    403      403      403     403     403     403     403   403   *      403    403      403
GET  /api/monitoring/business     401    403      403      403     403     403     403     403   403   *      *      403      403
GET  /api/monitoring/business/csv 401    403      403      403     403     403     403     403   403   *      *      403      403
GET  /api/patients/:id/visits-elsewhere 401 403   403      A       B       A       C       403   403   403    403    403      403
GET  /api/staff                   401    403      403      403     403     403     403     403   403   *      *      403      403
GET  /api/staff/without-second-factor 401 403    403      403     403     403     403     403   403   *      *      *        403
POST /api/staff/invitations       401    403      403      403     403     403     403     403   403   *      *      403      403
POST /api/staff/invitations/:id/resend 401 403    403      403     403     403     403     403   403   404    404    403      403
DELETE /api/staff/invitations/:id 401    403      403      403     403     403     403     403   403   404    404    403      403
PUT  /api/staff/:id               401    403      403      403     403     403     403     403   403   *      *      403      403
POST /api/staff/:id/suspend       401    403      403      403     403     403     403     403   403   *      *      403      403
POST /api/staff/:id/reset-second-factor 401 403   403      403     403     403     403     403   403   *      *      403      403
GET  /api/staff/:id/sessions      401    403      403      403     403     403     403     403   403   404    404    403      403
POST /api/staff/:id/sessions/end  401    403      403      403     403     403     403     403   403   *      *      403      403
POST /api/staff/:id/restore       401    403      403      403     403     403     403     403   403   404    404    403      403
POST /api/invitations/accept      *      *        *        *       *       *       *       *     *     *      *      *        *
POST /api/providers/register      *      *        *        *       *       *       *       *     *     *      *      *        *
POST /api/providers/confirm       *      *        *        *       *       *       *       *     *     *      *      *        *
GET  /api/providers/mine          401    401      401      401     401     401     401     401   401   401    401    401      401
PUT  /api/providers/mine          401    401      401      401     401     401     401     401   401   401    401    401      401
POST /api/providers/mine/hand-in  401    401      401      401     401     401     401     401   401   401    401    401      401
PUT  /api/providers/papers/:kind  401    401      401      401     401     401     401     401   401   401    401    401      401
GET  /api/providers               401    403      403      403     403     403     403     403   403   *      *      403      403
GET  /api/providers/:id           401    403      403      403     403     403     403     403   403   404    404    403      403
GET  /api/providers/:id/papers/:kind 401 403      403      403     403     403     403     403   403   404    404    403      403
POST /api/providers/:id/decision  401    403      403      403     403     403     403     403   403   404    404    403      403
GET  /api/me/licence              401    403      403      *       *       *       *       403   403   404    404    403      403
PUT  /api/me/licence/papers/:kind 401    403      403      *       *       *       *       403   403   404    404    403      403
POST /api/me/licence/renew        401    403      403      *       *       *       *       403   403   404    404    403      403
GET  /api/licences                401    403      403      403     403     403     403     403   403   PR     Q      PR       403
GET  /api/licences/renewals/:id   401    403      403      403     403     403     403     403   403   404    404    403      403
GET  /api/licences/renewals/:id/papers/:kind 401 403 403   403     403     403     403     403   403   404    404    403      403
POST /api/licences/renewals/:id/decision 401 403  403      403     403     403     403     403   403   404    404    403      403
POST /api/licences/:id/release    401    403      403      403     403     403     403     403   403   P      404    403      403

GET  /api/scheduling/practitioners/:id/hours 401 403 403  P       404     404     Q       403   403   PR     Q      403      403
PUT  /api/scheduling/practitioners/:id/hours 401 403 403  P       404     404     Q       403   403   PR     Q      403      403
POST /api/scheduling/practitioners/:id/hours/visits-outside 401 403 403 P 404 404 Q       403   403   PR     Q      403      403
GET  /api/scheduling/practitioners/:id/openings 401 403 403 P     404     404     Q       PR    Q     PR     Q      403      403
GET  /api/scheduling/slots        *      *        *        *       *       *       *       *     *     *      *      *        *
GET  /api/scheduling/doctors      *      *        *        *       *       *       *       *     *     *      *      *        *
POST /api/sign-in/codes           *      *        *        *       *       *       *       *     *     *      *      *        *
POST /api/sign-in/codes/again     *      *        *        *       *       *       *       *     *     *      *      *        *
POST /api/sign-in/passkey-options *      *        *        *       *       *       *       *     *     *      *      *        *
POST /api/patients/register       *      *        *        *       *       *       *       *     *     *      *      *        *
POST /api/pay/stk/:token          404    404      404      404     404     404     404     404   404   404    404    404      404
POST /api/pay/refund/:token       404    404      404      404     404     404     404     404   404   404    404    404      404
POST /api/pay/refund-timeout/:token 404  404      404      404     404     404     404     404   404   404    404    404      404
POST /api/pay/refund-status/:token 404   404      404      404     404     404     404     404   404   404    404    404      404
POST /api/pay/refund-status-timeout/:token 404 404 404   404     404     404     404     404   404   404    404    404      404
POST /api/pay/c2b/:token/confirmation 404 404     404      404     404     404     404     404   404   404    404    404      404
POST /api/pay/c2b/:token/validation 404 404       404      404     404     404     404     404   404   404    404    404      404
POST /api/reminders/twilio/status 403    403      403      403     403     403     403     403   403   403    403    403      403

GET  /api/appointments            401    A        B        A       B       -       C       AB    C     AB     C      AB       403
GET  /api/appointments/:id        401    A        B        A       B       404     C       AB    C     AB     C      AB       403
GET  /api/payments                401    A        B        403     403     403     403     AB    C     AB     C      AB       403
GET  /api/payments/:id            401    A        B        403     403     403     403     AB    C     AB     C      AB       403
GET  /api/patients                401    A        B        A       B       A       C       AB    C     AB     C      403      403
GET  /api/patients/:id            401    A        B        A       B       A       C       AB    C     AB     C      403      403
PUT  /api/patients/:id            401    A        B        403     403     403     403     AB    C     403    403    403      403

GET  /api/clinics                 PQ     PQ       PQ       PQ      PQ      PQ      PQ      PQ    PQ    P      Q      PQ       PQ
GET  /api/clinics/:id             PQ     PQ       PQ       PQ      PQ      PQ      PQ      PQ    PQ    P      Q      PQ       PQ
PUT  /api/clinics/:id             401    403      403      403     403     403     403     403   403   P      Q      403      403
GET  /api/services                PQ     PQ       PQ       PQ      PQ      PQ      PQ      PQ    PQ    PR     Q      PQ       PQ
GET  /api/services/:id            PQ     PQ       PQ       PQ      PQ      PQ      PQ      PQ    PQ    PR     Q      PQ       PQ
POST /api/services                401    403      403      403     403     403     403     403   403   *      *      403      403
PUT  /api/services/:id            401    403      403      403     403     403     403     403   403   PR     Q      403      403
GET  /api/practitioners           PQ     PQ       PQ       PQ      PQ      PQ      PQ      PQ    PQ    PR     Q      PQ       PQ
GET  /api/practitioners/:id       PQ     PQ       PQ       PQ      PQ      PQ      PQ      PQ    PQ    PR     Q      PQ       PQ
PUT  /api/practitioners/:id       401    403      403      403     403     403     403     403   403   PR     Q      403      403

GET  /console-api/me              401    403      403      *       *       *       *       *     *     *      *      *        403
GET  /console-api/events          401    403      403      *       *       *       *       *     *     *      *      *        403
GET  /console-api/saved-filters   401    403      403      *       *       *       *       *     *     *      *      *        403
POST /console-api/saved-filters   401    403      403      *       *       *       *       *     *     *      *      *        403
PUT  /console-api/saved-filters/:id 401  403      403      404     404     404     404     404   404   404    404    404      403
DELETE /console-api/saved-filters/:id 401 403     403      404     404     404     404     404   404   404    404    404      403
GET  /console-api/visits          401    403      403      A       B       -       C       AB    C     AB     C      AB       403
POST /console-api/visits/find     401    403      403      A       B       -       C       AB    C     AB     C      AB       403
GET  /console-api/visits/:id      401    403      403      A       B       404     C       AB    C     AB     C      AB       403
GET  /console-api/patients        401    403      403      A       B       A       C       AB    C     AB     C      403      403
POST /console-api/patients/find   401    403      403      A       B       A       C       AB    C     AB     C      403      403
GET  /console-api/patients/:id    401    403      403      A       B       A       C       AB    C     AB     C      403      403
PUT  /console-api/patients/:id    401    403      403      403     403     403     403     AB    C     403    403    403      403
GET  /console-api/payments        401    403      403      403     403     403     403     AB    C     AB     C      AB       403
POST /console-api/payments/find   401    403      403      403     403     403     403     AB    C     AB     C      AB       403
GET  /console-api/payments/:id    401    403      403      403     403     403     403     AB    C     AB     C      AB       403
GET  /console-api/practitioners   401    403      403      P       P       P       Q       P     Q     PR     Q      P        403
POST /console-api/practitioners/find 401 403      403      P       P       P       Q       P     Q     PR     Q      P        403
GET  /console-api/practitioners/:id 401  403      403      P       P       P       Q       P     Q     PR     Q      P        403
GET  /console-api/staff           401    403      403      403     403     403     403     403   403   *      *      403      403
GET  /console-api/staff/:id       401    403      403      403     403     403     403     403   403   404    404    403      403
GET  /console-api/services        401    403      403      P       P       P       Q       P     Q     PR     Q      P        403
GET  /console-api/services/:id    401    403      403      P       P       P       Q       P     Q     PR     Q      P        403

GET  /fhir/metadata               *      *        *        *       *       *       *       *     *     *      *      *        *
GET  /fhir/:type                  401    A        B        A       B       A       C       403   403   403    403    403      403
GET  /fhir/:type/:id              401    A        B        A       B       A       C       403   403   403    403    403      403
GET  /fhir/:type/:id/_history     401    404      404      404     404     404     404     403   403   403    403    403      403
GET  /fhir/:type/:id/_history/:version 401 404    404      404     404     404     404     403   403   403    403    403      403
POST /fhir/:type                  401    403      403      *       *       *       *       403   403   403    403    403      403
PUT  /fhir/:type/:id              401    403      403      *       *       *       *       403   403   403    403    403      403
DELETE /fhir/:type/:id            401    403      403      404     404     404     404     403   403   403    403    403      403
POST /fhir                        401    *        *        *       *       *       *       403   403   403    403    403      403
POST /fhir/:type/$validate        401    403      403      *       *       *       *       403   403   403    403    403      403
GET  /fhir/Patient/:id/$everything 401   A        B        A       B       A       C       403   403   403    403    403      403

`;

/** What Strapi brings along and nobody may call: 401 without a sign-in, else 403. */
export const CLOSED = `
GET    /api/content-type-builder/content-types
GET    /api/content-type-builder/content-types/:uid
GET    /api/content-type-builder/components
GET    /api/content-type-builder/components/:uid
POST   /api/email
POST   /api/upload
GET    /api/upload/files
GET    /api/upload/files/page
GET    /api/upload/files/:id
DELETE /api/upload/files/:id
GET    /api/i18n/locales
GET    /api/connect/(.*)
POST   /api/auth/local
POST   /api/auth/refresh
POST   /api/auth/logout
POST   /api/auth/local/register
GET    /api/auth/:provider/callback
POST   /api/auth/forgot-password
POST   /api/auth/reset-password
GET    /api/auth/email-confirmation
POST   /api/auth/send-email-confirmation
POST   /api/auth/change-password
GET    /api/auth/sessions
DELETE /api/auth/sessions/:sessionId
GET    /api/users/count
GET    /api/users
GET    /api/users/me
GET    /api/users/:id
POST   /api/users
PUT    /api/users/:id
DELETE /api/users/:id
GET    /api/users-permissions/roles/:id
GET    /api/users-permissions/roles
POST   /api/users-permissions/roles
PUT    /api/users-permissions/roles/:role
DELETE /api/users-permissions/roles/:role
GET    /api/users-permissions/permissions
`
  .trim()
  .split('\n')
  .map((line) => line.replace(/ +/, ' '));

export interface Line {
  route: string;
  method: string;
  path: string;
  cells: Record<Caller, string>;
}

export const MATRIX: readonly Line[] = parse(TABLE);

/** Routes that are served but stand neither in the matrix nor among the closed ones, and the other way round. */
export function differences(served: readonly string[], matrix: readonly string[]): string[] {
  const known = new Set(matrix);
  const there = new Set(served.map((route) => route.replace(/\/$/, '')));
  return [
    ...[...there].filter((route) => !known.has(route)).map((route) => `not in the matrix: ${route}`),
    ...[...known].filter((route) => !there.has(route)).map((route) => `not served: ${route}`),
  ];
}

function parse(table: string): Line[] {
  const [head, ...lines] = table
    .trim()
    .split('\n')
    .filter((line) => line.trim() !== '');
  const columns = head?.split(/ +/).slice(1) ?? [];
  if (columns.join() !== CALLERS.join()) throw new Error('the columns of the matrix are not the callers');
  return lines.map((line) => {
    const [method = '', path = '', ...cells] = line.trim().split(/ +/);
    if (cells.length !== CALLERS.length) throw new Error(`${method} ${path} has ${cells.length} cells`);
    const byCaller = Object.fromEntries(CALLERS.map((caller, i) => [caller, cells[i]])) as Record<
      Caller,
      string
    >;
    return { route: `${method} ${path}`, method, path, cells: byCaller };
  });
}
