// title: Save a revision of a query
// answers: Adds a revision of a saved query; its key must be free.
// param: key string, name and revision
// param: properties map
CREATE (q:SavedQuery {key: $key})
SET q = $properties
