const UUID = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}';

const keyIn = (kind: 'person' | 'key', actor: string): string =>
  `case when ${actor} ~ '^${kind}:${UUID}$' then substr(${actor}, ${kind.length + 2})::uuid end`;

/**
 * What whoever did something is called: the person, the key, or the body whose program it was; null for one who is no longer
 * known.
 *
 * @param actor how a statement calls the actor's id.
 */
export const actorName = (actor: string): string => `coalesce(
  (select p.name from people p where p.id = ${keyIn('person', actor)} and p.erased_at is null),
  (select k.name from api_keys k where k.id = ${keyIn('key', actor)}),
  (select n.name from organisations o join organisation_names n on n.organisation_id = o.id
    where o.organisation_number = case when ${actor} like 'machine:%' then substr(${actor}, 9) end
    order by n.kind <> 'CURRENT', n.language <> 'nb', n.name limit 1))`;
