/** What services answer when a consent has ended. */
@NullMarked
package org.familysupport.events.consents;

import org.jspecify.annotations.NullMarked;
