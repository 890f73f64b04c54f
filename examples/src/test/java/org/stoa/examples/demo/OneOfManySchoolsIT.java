package org.stoa.examples.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.stoa.examples.campus.course.CaringCities.ANA;
import static org.stoa.examples.campus.course.CaringCities.FRANCA;

import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.stoa.examples.campus.Mode;
import org.stoa.testing.Chromium;

/** A campus whose pages are elsewhere than its issuer and its endpoints, as a Canvas school's. */
@ParameterizedClass
@EnumSource(Mode.class)
class OneOfManySchoolsIT {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private final Mode mode;

  OneOfManySchoolsIT(Mode mode) {
    this.mode = mode;
  }

  @Test
  @DisplayName("The school's page shows the programme and the choice of content in its frames")
  void framed() throws Exception {
    try (Demo demo = Demo.start(Guest.campus(mode).asOneOfMany(), "127.0.0.1")) {
      assertNotEquals(
          URI.create(demo.campus().issuer()).getPort(), demo.campus().address().getPort());
      Guest ana = new Guest(demo, CHROMIUM.newContext());
      ana.be(ANA);
      ana.open("Caring Cities");
      assertThat(ana.heading()).hasText("Caring Cities");
      ana.link("Quiz 1").click();
      assertThat(ana.heading()).containsText("Quiz 1");

      Guest franca = new Guest(demo, CHROMIUM.newContext());
      franca.be(FRANCA);
      franca.visit("/course/1/add");
      franca.page().click(".activity a");
      franca.choose("quiz-2").check();
      franca.button("Add 1 chosen").click();
      assertThat(franca.heading()).hasText("Added to the course");
    }
  }
}
