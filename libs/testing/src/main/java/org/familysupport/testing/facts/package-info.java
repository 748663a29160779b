/** What a service says and hears: topics read as consumers do, facts said as other services would. */
@NullMarked
package org.familysupport.testing.facts;

import org.jspecify.annotations.NullMarked;
