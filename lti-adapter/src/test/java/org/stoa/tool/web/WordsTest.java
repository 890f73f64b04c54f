package org.stoa.tool.web;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stoa.testing.Translations;
import org.stoa.tool.credential.Certificate;
import org.stoa.tool.facilitator.FacilitatorRoutes;
import org.stoa.tool.launch.LaunchPages;
import org.stoa.tool.manager.OfficeRoutes;
import org.stoa.tool.open.ApplicationRoutes;

class WordsTest {

  /** A class of each package of pages whose words are complete. */
  @ParameterizedTest
  @ValueSource(
      classes = {
        Frame.class,
        LaunchPages.class,
        OfficeRoutes.class,
        ApplicationRoutes.class,
        Certificate.class
      })
  @DisplayName("Every text of the pages is there in all six languages, with the same values in it")
  void complete(Class<?> owner) {
    Translations.requireComplete(owner, "ko", "es", "fr", "ar", "id");
  }

  @Test
  @DisplayName("So is every text for those who teach; advice in English is the LTI library's own")
  void completeBesideAdvice() {
    Translations.requireCompleteBeside(
        FacilitatorRoutes.class, "advice.", "ko", "es", "fr", "ar", "id");
  }
}
