package org.familysupport.referral.consilia;

import org.familysupport.kernel.privacy.Personal;
import org.jspecify.annotations.Nullable;

/**
 * What lies before a sitting; stays here.
 *
 * @param href where its owner tells more, to those who may know
 */
public record Material(String title, @Nullable String href) implements Personal {
    @Override
    public String toString() {
        return "***";
    }
}
