// title: Stored issues
// answers: What datasets mention: each issue with the dataset's own description where it differs.
// param: datasets list of string
// column: dataset the dataset's id
// column: own the dataset's own description as JSON, or null where the node carries it
// column: id the issue's id
// column: title its title
// column: description a description, or null
// column: eventDates the days of its events
// column: eventTitles the titles of its events, in the same order
MATCH (d:Dataset)-[m:MENTIONS]->(i:Issue)
WHERE d.id IN $datasets AND m.generation = d.generation
RETURN d.id AS dataset, m.own AS own, i.id AS id, i.title AS title, i.description AS description,
  i.eventDates AS eventDates, i.eventTitles AS eventTitles
