import { describe } from '@jest/globals';
import { canStartNeo4j } from '../neo4j/find-neo4j.js';

/** For what is done to a server that no other suite uses; skipped where none can be started. */
export const describeWithOwnNeo4j = canStartNeo4j() ? describe : describe.skip;
