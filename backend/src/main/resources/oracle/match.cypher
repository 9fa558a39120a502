// Who matches a need, by one query on the graph of docs/graph-model.md, in the integers of docs/matching.md: an oracle for the
// engine, and what the engine is measured against.
//
// Parameters
//   $asked      list of {uri, m, w, must, close: [{uri, closeness, has}]}: `close` has every skill that is close to the asked
//               one, in tenths, itself included, and whether it counts as having it; without what is had for another one
//   $asker      id of the agency that asks
//   $purpose    'loan', 'internal' or 'mentoring'
//   $date       DATE: the day it is asked for
//   $months     list of {month: 'YYYY-MM', first: DATE, last: DATE}: the months of the period from the date's on, in order
//   $share      percent
//   $places, $remote, $languages
//   $first      how many matches are wanted
//
// Gives the `first` best matches and whoever has the score of the last of them, the highest score first. Cypher has no
// exclusive or, so that the order among equal scores (FNV-1a) is left to the reader.
//
// Columns: person, agency (where they are found), score, fit, certainty, free (there, in the least month).

// Agencies that share with the asker.
MATCH (agency:Agency)
WHERE (agency.dissolved IS NULL OR agency.dissolved > $date) AND (agency.id = $asker
   OR $purpose <> 'internal' AND EXISTS {
     (agency)-[s:SHARES_WITH]->(:Agency {id: $asker})
     WHERE s.purpose = $purpose AND (s.from IS NULL OR s.from <= $date) AND (s.to IS NULL OR s.to >= $date)
   })
WITH collect(agency) AS sharing

// Coverage of each asked skill, for everybody who holds something close to it.
UNWIND $asked AS s
UNWIND s.close AS c
MATCH (:Skill {id: c.uri})<-[h:HOLDS]-(p:Person)
WITH sharing, p, s,
     c.closeness * CASE WHEN h.level >= s.m THEN 60 ELSE 60 * h.level / s.m END AS fit,
     CASE
       WHEN h.evidence = 'certified' AND h.validUntil < $date THEN 6
       ELSE {self: 6, course: 7, peer: 8, manager: 9, certified: 10}[h.evidence]
     END AS confidence,
     12 * $date.year + $date.month - 12 * toInteger(left(h.lastUsed, 4)) - toInteger(right(h.lastUsed, 2)) AS age,
     c.has AND h.level >= s.m AS has
WITH sharing, p, s,
     max(fit) AS best,
     max(fit * confidence * CASE WHEN age <= 24 THEN 10 WHEN age <= 48 THEN 9 WHEN age <= 72 THEN 8 ELSE 7 END) AS coverage,
     max(CASE WHEN has THEN 1 ELSE 0 END) AS met
WITH sharing, p,
     sum(s.w * coverage) AS score,
     sum(s.w * best) AS best,
     sum(CASE WHEN s.must THEN met ELSE 0 END) AS mustsMet

// The pool: who may be found.
WHERE score > 0
  AND NOT coalesce(p.protected, false)
  AND EXISTS {
    (p)-[:CHOSE]->(choice:Choice)
    WHERE choice.purpose = $purpose AND choice.visibility <> 'hidden' AND (choice.until IS NULL OR choice.until >= $date)
  }
  AND EXISTS {
    (p)-[e:EMPLOYED]->(:Unit)-[:PART_OF*1..]->(agency:Agency)
    WHERE e.from <= $date AND (e.to IS NULL OR e.to >= $date) AND agency IN sharing
  }

// The conditions.
WITH sharing, p, score, best, mustsMet, [(p)-[:HAS]->(c:Capacity) | c] AS capacities,
     [(p)-[e:EMPLOYED]->(u:Unit) |
       {from: e.from, to: e.to, share: coalesce(e.share, 100), at: head([(u)-[:PART_OF*1..]->(a:Agency) | a])}] AS employments
WHERE mustsMet = size([s IN $asked WHERE s.must])
  AND all(asked IN [tag IN $languages | reduce(known = '', part IN split(toLower(tag), '-') |
        known + CASE WHEN known <> '' AND part =~ '[a-z]{2}|[0-9]{3}' THEN '' ELSE '-' + part END)]
      WHERE any(own IN [tag IN coalesce(p.languages, []) | reduce(known = '', part IN split(toLower(tag), '-') |
        known + CASE WHEN known <> '' AND part =~ '[a-z]{2}|[0-9]{3}' THEN '' ELSE '-' + part END)]
      WHERE own = asked OR (asked = '-no' AND own IN ['-nb', '-nn'])))
  AND ($remote AND coalesce(p.remote, false) OR size($places) = 0 OR any(place IN $places WHERE place IN coalesce(p.places, [])))
  AND ($purpose <> 'loan' OR NOT any(e IN employments
    WHERE e.at.id = $asker AND e.from <= $date AND (e.to IS NULL OR e.to >= $date)))
// Each agency where they may be found.
UNWIND [agency IN sharing
        WHERE any(e IN employments WHERE e.at = agency AND e.from <= $date AND (e.to IS NULL OR e.to >= $date))] AS agency
WITH p, score, best, agency, capacities, employments, [e IN employments WHERE e.at = agency] AS there
  // A first day without employment is the first of the period, or follows the last of an employment.
WHERE all(day IN [$months[0].first] + [e IN there WHERE e.to IS NOT NULL | e.to + duration({days: 1})]
          WHERE day < $months[0].first
             OR day > $months[-1].last
             OR any(e IN there WHERE e.from <= day AND (e.to IS NULL OR e.to >= day)))
// Summed shares are least on the first day of a month, or on one that follows the last of an employment.
WITH p, score, best, agency, there, employments,
     [m IN $months | {
       said: head([c IN capacities WHERE c.month = m.month]),
       days: [m.first] + [e IN employments WHERE e.to >= m.first AND e.to < m.last | e.to + duration({days: 1})]
     }] AS months
WITH p, score, best, agency,
     [m IN months | {
       said: m.said,
       there: [day IN m.days | reduce(sum = 0, e IN there |
         sum + CASE WHEN e.from <= day AND (e.to IS NULL OR e.to >= day) THEN e.share ELSE 0 END)],
       everywhere: [day IN m.days | reduce(sum = 0, e IN employments |
         sum + CASE WHEN e.from <= day AND (e.to IS NULL OR e.to >= day) THEN e.share ELSE 0 END)]
     }] AS months
WITH p, score, best, agency,
     [m IN months |
       reduce(least = m.there[0], sum IN m.there | CASE WHEN sum < least THEN sum ELSE least END)] AS theres,
     [m IN months |
       coalesce(m.said.lendable, reduce(least = 100, sum IN m.everywhere | CASE WHEN sum < least THEN sum ELSE least END))
         - coalesce(m.said.absence, 0) - coalesce(m.said.reserved, 0)] AS frees
WITH p, score, best, agency, reduce(least = 100, free IN theres + frees | CASE WHEN free < least THEN free ELSE least END) AS free
WHERE free >= $share
WITH p, score, best, agency.id AS agency, free
ORDER BY free DESC, agency
WITH p, score, best, head(collect({agency: agency, free: free})) AS found

// The best, and their equals.
WITH p, score, best, found
ORDER BY score DESC
WITH collect({
  person: p.id,
  agency: found.agency,
  score: score,
  fit: 100 * best / (600 * reduce(sum = 0, s IN $asked | sum + s.w)),
  certainty: score / best,
  free: found.free
}) AS ranked
UNWIND ranked AS match
WITH match, ranked
WHERE size(ranked) <= $first OR match.score >= ranked[$first - 1].score
RETURN match.person AS person, match.agency AS agency, match.score AS score, match.fit AS fit, match.certainty AS certainty, match.free AS free
ORDER BY score DESC
