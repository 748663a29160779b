package org.familysupport.registry.statuses;

import java.util.UUID;
import org.familysupport.kernel.page.Page;

/**
 * A page of the statuses of one subject.
 *
 * @param responsible the organisation that is responsible for the subject now
 */
public record SubjectStatuses(Page<StatusRecord> page, UUID responsible) {}
