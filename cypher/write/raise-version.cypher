// title: Raise the version
// answers: Counts one change of the data; gives the new version.
// column: version the new version
MATCH (s:Store {id: 'store'})
SET s.version = s.version + 1
RETURN s.version AS version
