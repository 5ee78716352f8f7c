import { z } from 'zod';
import { jsonRoute, type Method, type Route } from './route';
import { createRouteIndex } from './route-index';

function route(method: Method, path: string): Route {
  return jsonRoute({
    operation: `${method} ${path}`,
    method,
    path,
    summary: '',
    reply: z.null(),
    audit: { none: 'no person' },
    handle: async () => null,
  });
}

const index = createRouteIndex([
  route('GET', '/api/visits'),
  route('POST', '/api/visits'),
  route('GET', '/api/visits/mine'),
  route('GET', '/api/visits/:id'),
  route('POST', '/api/visits/:id/cancel'),
  route('POST', '/api/pay/stk/:token'),
]);

function found(method: string, path: string): unknown {
  const result = index.find(method, path);
  if (result?.kind !== 'route') return result;
  return [result.route.operation, result.params];
}

test('a path is found with its parameters', () => {
  expect(found('GET', '/api/visits')).toEqual(['GET /api/visits', {}]);
  expect(found('GET', '/api/visits/abc')).toEqual(['GET /api/visits/:id', { id: 'abc' }]);
  expect(found('POST', '/api/visits/abc/cancel')).toEqual(['POST /api/visits/:id/cancel', { id: 'abc' }]);
});

test('a fixed name declared first comes before a parameter', () => {
  expect(found('GET', '/api/visits/mine')).toEqual(['GET /api/visits/mine', {}]);
});

test('parameters are decoded; what cannot be decoded or stored is no path of ours', () => {
  expect(found('GET', '/api/visits/a%20b%2Fc')).toEqual(['GET /api/visits/:id', { id: 'a b/c' }]);
  expect(found('GET', '/api/visits/%E0%A4%A')).toBeNull();
  expect(found('GET', '/api/visits/%00')).toBeNull();
});

test('the wrong method is told which ones there are', () => {
  expect(found('DELETE', '/api/visits')).toEqual({ kind: 'wrong-method', allow: ['GET', 'POST'] });
  expect(found('GET', '/api/pay/stk/abc')).toEqual({ kind: 'wrong-method', allow: ['POST'] });
});

test.each(['/', '', '/api', '/api/visit', '/api/visits/abc/cancel/now', '/API/visits', '/api/pay/stk'])(
  'another path is not ours: %j',
  (path) => {
    expect(found('GET', path)).toBeNull();
  },
);

test('names that every object has are parameters like others', () => {
  expect(found('GET', '/api/visits/__proto__')).toEqual(['GET /api/visits/:id', { id: '__proto__' }]);
  expect(found('GET', '/api/constructor')).toBeNull();
});

test('two routes that are one stop the boot, whatever their parameters are called', () => {
  const make =
    (...routes: Route[]) =>
    () =>
      createRouteIndex(routes);
  expect(make(route('GET', '/a/:id'), route('GET', '/a/:name'))).toThrow('GET /a/:name is registered twice');
  expect(make(route('GET', '/a/b'), route('GET', '/a/b'))).toThrow('twice');
  expect(make(route('GET', '/a/:id'), route('POST', '/a/:id'))).not.toThrow();
});
