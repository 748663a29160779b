package org.familysupport.events.registry;

/**
 * What makes a place accessible to whom.
 *
 * @param impairment code of the list {@code impairment-group}
 * @param feature code of the list {@code accessibility-feature}
 */
public record AccessibilityFeature(String impairment, String feature) {}
