// title: Remove actors
// answers: Removes nodes that no dataset mentions any more.
// param: ids list of string
UNWIND $ids AS id
MATCH (n:Actor {id: id})
DETACH DELETE n
