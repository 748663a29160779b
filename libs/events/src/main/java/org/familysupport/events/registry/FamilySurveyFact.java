package org.familysupport.events.registry;

import org.familysupport.events.Fact;

/** What happens to surveys of families; their answers stay in the registry. */
public sealed interface FamilySurveyFact extends Fact permits FamilySurveyed, FamilySurveySuperseded {}
