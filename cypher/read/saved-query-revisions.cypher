// title: Revisions of a saved query
// answers: Everything that was ever saved under one name, newest first.
// param: name string
// column: name the name
// column: revision from 1
// column: title what it is called
// column: question what it answers, or null
// column: cypher one statement that reads
// column: parameters what it takes, as JSON
// column: example values for them, as JSON
// column: columns what it gives, as JSON
// column: created when the first revision was saved, ISO 8601, UTC
// column: changed when this one was, ISO 8601, UTC
// column: latest whether no later one was saved
// column: deleted whether the query was deleted with this revision
MATCH (q:SavedQuery)
WHERE q.name = $name
RETURN q.name AS name, q.revision AS revision, q.title AS title, q.question AS question,
  q.cypher AS cypher, q.parameters AS parameters, q.example AS example, q.columns AS columns,
  q.created AS created, q.changed AS changed, q.latest AS latest, q.deleted AS deleted
ORDER BY revision DESC
