// title: Delete views
// answers: Removes views of a dataset.
// param: keys list of string
UNWIND $keys AS key
MATCH (v:View {key: key})
DETACH DELETE v
