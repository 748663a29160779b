package org.familysupport.registry.territories;

/**
 * A territory of a batch.
 *
 * @param number its place in the batch, from 0
 */
public record TerritoryRow(int number, TerritoryDraft territory) {}
