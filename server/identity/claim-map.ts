import { own } from '../contract/state.ts';
import type { Claims, Role } from './identity.ts';

/** Where in the claims of a token, or of a sign-in, things stand; a dot leads deeper (`realm_access.roles`). */
export interface ClaimPaths {
  id: string;
  name: string;
  department: string;
  roles: string;
  areas: string;
}

/** What the town's own groups stand for; by group. Where there is a map, nothing but what it names counts. */
export interface GroupMaps {
  roles?: ReadonlyMap<string, readonly Role[]> | undefined;
  areas?: ReadonlyMap<string, readonly string[]> | undefined;
}

/** Where things stand unless a town says otherwise. */
export const USUAL_CLAIMS: ClaimPaths = {
  id: 'sub',
  name: 'name',
  department: 'department',
  roles: 'roles',
  areas: 'areas',
};

/** Reads what a provider says about somebody. */
export function claimsAt(paths: ClaimPaths, claims: object): Claims {
  return {
    id: textOf(lookUp(claims, paths.id)) ?? '',
    name: textOf(lookUp(claims, paths.name)),
    department: textOf(lookUp(claims, paths.department)),
    roles: listAt(paths.roles, claims),
    areas: listAt(paths.areas, claims),
  };
}

/** Makes what translates groups into roles and areas. */
export function groupReader({ roles, areas }: GroupMaps): (claims: Claims) => Claims {
  const [readRoles, readAreas] = [reader(roles), reader(areas)];
  return (claims) => ({ ...claims, roles: readRoles(claims.roles), areas: readAreas(claims.areas) });
}

function reader(map: ReadonlyMap<string, readonly string[]> | undefined): (groups: string[]) => string[] {
  if (!map) return (groups) => groups;
  const composed = new Map([...map].map(([group, ours]) => [group.normalize('NFC'), ours]));
  return (groups) => [...new Set(groups.flatMap((group) => composed.get(group.normalize('NFC')) ?? []))];
}

/** Names of claims may hold dots themselves: the longest way that leads somewhere is not known beforehand. */
function lookUp(claims: unknown, path: string): unknown {
  if (claims === null || typeof claims !== 'object' || Array.isArray(claims)) return undefined;
  const map = claims as Record<string, unknown>;
  const direct = own(map, path);
  if (direct !== undefined) return direct;
  for (let dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
    const found = lookUp(own(map, path.slice(0, dot)), path.slice(dot + 1));
    if (found !== undefined) return found;
  }
  return undefined;
}

function textOf(claim: unknown): string | undefined {
  return typeof claim === 'string' && claim !== '' ? claim : undefined;
}

/** A text is one group, whatever stands in it; only what OAuth itself writes in one text (`scope`, `scp`) is several. */
function listAt(path: string, claims: object): string[] {
  const claim = lookUp(claims, path);
  const isScope = typeof claim === 'string' && /^(.+\.)?(scope|scp)$/.test(path);
  const list: unknown[] = isScope ? claim.split(' ') : [claim].flat();
  return list.filter((entry) => typeof entry === 'string' && entry !== '') as string[];
}
