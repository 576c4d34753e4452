// title: Create the store
// answers: Makes the node that holds the store's identity and the version of its data, if it is not there.
// param: uuid string
MERGE (s:Store {id: 'store'})
SET s.uuid = coalesce(s.uuid, $uuid), s.version = coalesce(s.version, 0)
