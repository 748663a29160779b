package org.familysupport.registry.exchange;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of a row of a file.
 *
 * @param number its place among the rows, from 1
 * @param status 201 made, 200 there already, else the status of the problem
 * @param refusal a {@link ToldRefusal} as JSON, null for a row that was taken
 */
public record ImportResult(
        int number,
        int status,
        @Nullable UUID resource,
        @Nullable Long version,
        @Nullable String refusal) {}
