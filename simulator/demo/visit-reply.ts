import { at, explain, type Reply } from './product-client';

/** The visit inside a reply, bare or in Strapi's data envelope. */
export function visitOf(reply: Reply): unknown {
  return at(reply.body, 'data') ?? reply.body;
}

/** @throws Error with the product's own words when the reply is not the hoped-for one */
export function need(reply: Reply, status: number, value: string): string {
  if (reply.status !== status || value === '') throw new Error(explain(reply));
  return value;
}
