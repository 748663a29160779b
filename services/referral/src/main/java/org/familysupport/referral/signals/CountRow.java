package org.familysupport.referral.signals;

/**
 * How many there were of a kind.
 *
 * @param state where signals of the kind stand, or how calls of the kind were answered
 */
public record CountRow(String channel, String topic, String urgency, String state, long count) {}
