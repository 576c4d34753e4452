// title: State of the store
// answers: Which store this is, and the version of its data.
// column: uuid made when the store was first used
// column: version raised by every change of the data
MATCH (s:Store {id: 'store'})
RETURN s.uuid AS uuid, s.version AS version
