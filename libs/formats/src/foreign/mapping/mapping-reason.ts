/** Why a part of a mapping is as it is. */
export interface MappingReason {
  /** Of the mapping: `statement.stance`. */
  readonly path: string;
  readonly reason: string;
}
