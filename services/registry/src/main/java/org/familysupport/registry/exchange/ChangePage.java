package org.familysupport.registry.exchange;

import java.util.List;

/**
 * Changes in their order.
 *
 * @param next where to go on, also when there is nothing more for now
 * @param more whether there may be more at once
 */
public record ChangePage(List<Change> items, ChangePosition next, boolean more) {}
