package org.familysupport.kernel.id;

import java.util.UUID;

/**
 * The identity of one kind of thing, so that a person's id cannot be passed where a family's is meant.
 *
 * <p>Implementations are records with the one component {@code value}; web, persistence and event codecs rely on it.
 */
public interface Id {
    /** The UUID as it stands in URLs, tables and events. */
    UUID value();
}
