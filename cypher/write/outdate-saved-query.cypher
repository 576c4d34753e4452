// title: Make room for a revision of a query
// answers: Says of a revision that it is no longer the latest; gives its key, or nothing where it was not.
// param: key string, name and revision
// column: key the key
MATCH (q:SavedQuery {key: $key})
WHERE q.latest
SET q.latest = false
RETURN q.key AS key
