package org.familysupport.events.referral;

import org.familysupport.events.Fact;

/** Who is responsible for a subject in a programme; keyed by the subject (rulings 12). */
public sealed interface ResponsibilityFact extends Fact permits ResponsibilityOpened, ResponsibilityMoved {}
