// title: Remove issues
// answers: Removes nodes that no dataset mentions any more.
// param: ids list of string
UNWIND $ids AS id
MATCH (n:Issue {id: id})
DETACH DELETE n
