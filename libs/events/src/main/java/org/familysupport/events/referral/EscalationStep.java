package org.familysupport.events.referral;

/**
 * Who is concerned when a term has been missed for some time.
 *
 * @param rung code of the list {@code escalation-rung}
 * @param afterHours hours since the end of the term, around the clock
 */
public record EscalationStep(String rung, int afterHours) {}
