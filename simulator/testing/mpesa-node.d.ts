/** Safaricom's own library, used in tests as an independent client. It ships no types. */
declare module 'mpesa-node' {
  type Reply = Promise<{ status: number; data: Record<string, unknown> }>;
  class Mpesa {
    constructor(config: Record<string, string>);
    baseURL: string;
    oAuth(): Reply;
    lipaNaMpesaOnline(msisdn: number, amount: number, callbackUrl: string, reference: string): Reply;
    lipaNaMpesaQuery(checkoutRequestId: string): Reply;
    reversal(receipt: string, amount: number, queueUrl: string, resultUrl: string): Reply;
    transactionStatus(
      receipt: string,
      party: string,
      idType: string,
      queueUrl: string,
      resultUrl: string,
    ): Reply;
    c2bRegister(confirmationUrl: string, validationUrl: string): Reply;
    c2bSimulate(msisdn: number, amount: number, reference: string): Reply;
  }
  export = Mpesa;
}
