package org.familysupport.events.registry;

import org.familysupport.events.Fact;

/** What happens to accessibility passports of places. */
public sealed interface AccessibilityPassportFact extends Fact
        permits AccessibilityPassportIssued, AccessibilityPassportSuperseded, AccessibilityPassportWithdrawn {}
