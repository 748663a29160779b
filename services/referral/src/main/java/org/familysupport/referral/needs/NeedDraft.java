package org.familysupport.referral.needs;

/**
 * What is said of a need; codes are checked.
 *
 * @param category code of the list {@code need-category}
 * @param priority code of the list {@code referral-priority}
 */
public record NeedDraft(String category, String priority) {}
