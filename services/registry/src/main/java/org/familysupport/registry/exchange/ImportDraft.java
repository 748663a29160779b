package org.familysupport.registry.exchange;

import java.util.UUID;

/**
 * What is said of a file before it is sent.
 *
 * @param rowsFor for which organisation rows are entered that name none
 * @param validateOnly a rehearsal: all is checked and nothing is entered
 */
public record ImportDraft(RowFormat format, UUID rowsFor, boolean validateOnly) {}
