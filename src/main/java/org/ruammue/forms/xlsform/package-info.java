/**
 * Forms as XLSForm workbooks, the spreadsheet format of ODK, KoboToolbox and others: read with a finding for everything
 * that is not taken as written, and written so that reading gives an equal form.
 */
@NamedInterface("xlsform")
@NullMarked
package org.ruammue.forms.xlsform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
