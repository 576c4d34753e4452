// title: Queries that readers saved
// answers: The latest revision of every saved query, deleted ones too; they belong to no dataset.
// column: name short and for good, part of its address
// column: revision how many times it was saved, from 1
// column: title what it is called
// column: question what it answers, or null
// column: cypher one statement that reads
// column: parameters what it takes, as JSON
// column: example values for them, as JSON
// column: columns what it gives, as JSON
// column: created when the first revision was saved, ISO 8601, UTC
// column: changed when this one was, ISO 8601, UTC
// column: latest true
// column: deleted whether the query was deleted with this revision
MATCH (q:SavedQuery)
WHERE q.latest
RETURN q.name AS name, q.revision AS revision, q.title AS title, q.question AS question,
  q.cypher AS cypher, q.parameters AS parameters, q.example AS example, q.columns AS columns,
  q.created AS created, q.changed AS changed, q.latest AS latest, q.deleted AS deleted
ORDER BY title, name
