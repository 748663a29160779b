package org.familysupport.referral.carers.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of courses, for the document. */
record CourseListing(List<CourseView> items, @Nullable String nextCursor) {}
