// title: Remove documents
// answers: Removes nodes that no dataset mentions any more.
// param: ids list of string
UNWIND $ids AS id
MATCH (n:Document {id: id})
DETACH DELETE n
