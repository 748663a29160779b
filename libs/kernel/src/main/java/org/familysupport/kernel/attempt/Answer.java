package org.familysupport.kernel.attempt;

import java.util.UUID;

/**
 * What is remembered of the answer to an attempt; never the body, which may hold personal data.
 *
 * @param status the HTTP status it was answered with
 * @param resource the thing made or changed
 * @param version its version after that
 */
public record Answer(int status, UUID resource, long version) {
    public static final int CREATED = 201;

    public static Answer created(UUID resource, long version) {
        return new Answer(CREATED, resource, version);
    }

    public static Answer done(UUID resource, long version) {
        return new Answer(200, resource, version);
    }
}
