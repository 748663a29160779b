package org.familysupport.referral.worklists;

/**
 * How much stands in a worklist.
 *
 * @param list inbox, sent, overdue or due-soon
 * @param state the status of the referrals or, of terms, what is waited for
 */
public record WorklistCount(String list, String state, long count) {}
