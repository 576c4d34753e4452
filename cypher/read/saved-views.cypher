// title: Views that readers saved
// answers: Every saved view; they belong to no dataset.
// column: name short and for good, part of its address
// column: title what it is called
// column: description a description, or null
// column: query the explorer's address, after the question mark
// column: created ISO 8601, UTC
// column: changed ISO 8601, UTC
// column: revision how many times it was changed, from 1
MATCH (v:SavedView)
RETURN v.name AS name, v.title AS title, v.description AS description, v.query AS query,
  v.created AS created, v.changed AS changed, v.revision AS revision
ORDER BY title, name
