package org.familysupport.referral.referrals;

import org.jspecify.annotations.Nullable;

/**
 * To whom a referral stands open that names nobody: active organisations of a place, of one type or of any.
 *
 * @param territory OKTMO code; organisations in it, and those that are there for a larger place around it
 * @param organisationType code of the list {@code organisation-type}; any where null
 */
public record Pool(String territory, @Nullable String organisationType) {}
