import { ANONYMOUS, type Actor } from './actor.js';
import { SCOPES, areWithinScopes, isWithinScope } from './scope.js';

describe('scopes', () => {
  const narrowed: Actor = { ...ANONYMOUS, scopes: ['stories:read', 'keys:manage'] };

  it('keep a caller to what they name, and one who has none to nothing', () => {
    for (const scope of SCOPES) {
      expect(isWithinScope(ANONYMOUS, scope)).toBe(true);
      expect(isWithinScope(narrowed, scope)).toBe(['stories:read', 'keys:manage'].includes(scope));
    }
  });

  it('are handed on by those alone who have them', () => {
    expect(areWithinScopes(ANONYMOUS, null)).toBe(true);
    expect(areWithinScopes(ANONYMOUS, ['stories:publish'])).toBe(true);
    expect(areWithinScopes(narrowed, ['stories:read'])).toBe(true);
    expect(areWithinScopes(narrowed, ['stories:read', 'stories:write'])).toBe(false);
    expect(areWithinScopes(narrowed, null)).toBe(false);
  });
});
