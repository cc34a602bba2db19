import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { claimsAt, groupReader, USUAL_CLAIMS } from './claim-map.ts';
import { identityOf } from './identity.ts';

describe('what a provider says about somebody', () => {
  it('is read from a token of Keycloak', () => {
    const claims = {
      sub: '5f0c…',
      preferred_username: 'mueller.anna',
      name: 'Anna Müller',
      realm_access: { roles: ['offline_access', 'lernen-admin'] },
      resource_access: { 'lern.stadt.de': { roles: ['editor'] } },
      groups: ['/Hauptamt', '/Bauamt/Tiefbau'],
      attributes: { department: 'Hauptamt' },
    };
    const paths = {
      ...{ id: 'preferred_username', name: 'name', department: 'attributes.department' },
      ...{ roles: 'realm_access.roles', areas: 'groups' },
    };
    const read = groupReader({
      roles: new Map([['lernen-admin', ['admin', 'reporter']]]),
      areas: new Map([['/Hauptamt', ['hauptamt']]]),
    });

    assert.deepEqual(read(claimsAt(paths, claims)), {
      ...{ id: 'mueller.anna', name: 'Anna Müller', department: 'Hauptamt' },
      ...{ roles: ['admin', 'reporter'], areas: ['hauptamt'] },
    });
    assert.deepEqual(claimsAt({ ...paths, roles: 'resource_access.lern.stadt.de.roles' }, claims).roles, ['editor']);
  });

  it('is read from a token of Entra ID', () => {
    const claims = { sub: 'x', oid: '8c1f', name: 'Bert', roles: ['Lernen.Admin'], groups: ['6a2b', '77aa'] };
    const paths = { ...USUAL_CLAIMS, id: 'oid', areas: 'groups' };
    const read = groupReader({
      roles: new Map([['Lernen.Admin', ['admin']]]),
      areas: new Map([['6a2b', ['hauptamt', 'bauamt']]]),
    });
    const { id, roles, areas } = read(claimsAt(paths, claims));

    assert.deepEqual([id, roles, areas], ['8c1f', ['admin'], ['hauptamt', 'bauamt']]);
  });

  it('counts nothing but what is named, where groups are named at all', () => {
    const said = { id: 'a', roles: ['admin', 'constructor', '__proto__'], areas: ['hauptamt'] };

    assert.deepEqual(groupReader({ roles: new Map([['G', ['admin']]]) })(said), { ...said, roles: [] });
    assert.deepEqual(groupReader({ areas: new Map() })(said).areas, []);
    assert.deepEqual(groupReader({})(said), said);
  });

  it('takes composed and decomposed umlauts for the same group', () => {
    const read = groupReader({ roles: new Map([['Mu\u0308ller', ['editor']]]) });

    assert.deepEqual(read({ id: 'a', roles: ['M\u00fcller'], areas: [] }).roles, ['editor']);
  });

  it('splits nothing but scopes', () => {
    const roles = (path: string) =>
      claimsAt(
        { ...USUAL_CLAIMS, roles: path },
        { roles: 'Team, G-Digital', scp: 'a b,c', api: { scope: 'a b' }, telescope: 'a b' },
      ).roles;

    assert.deepEqual(roles('roles'), ['Team, G-Digital']);
    assert.deepEqual(roles('scp'), ['a', 'b,c']);
    assert.deepEqual(roles('api.scope'), ['a', 'b']);
    assert.deepEqual(roles('telescope'), ['a b']);
  });

  it('finds nothing but what was said', () => {
    const path = (id: string) => claimsAt({ ...USUAL_CLAIMS, id, roles: id }, { a: { b: 'deep' }, list: ['x'] });

    assert.equal(path('a.b').id, 'deep');
    for (const one of [
      'a',
      'a.c',
      'a.b.c',
      'constructor.name',
      '__proto__.x',
      'a.constructor.name',
      'list.0',
      'list.length',
    ]) {
      assert.deepEqual([path(one).id, path(one).roles], ['', []], one);
    }
  });

  it('leaves somebody of a thousand groups in', () => {
    const groups = Array.from({ length: 1000 }, (_, index) => `G-${index}`);
    const read = groupReader({ areas: new Map([['G-999', ['hauptamt']]]) });
    const identity = identityOf(read({ id: 'anna', roles: [...groups, 'editor'], areas: groups }), ['geheim']);

    assert.deepEqual([identity?.roles, identity?.areas], [['learner', 'editor'], ['hauptamt']]);
  });
});
