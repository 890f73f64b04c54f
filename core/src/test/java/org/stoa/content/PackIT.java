package org.stoa.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.stoa.testing.Chromium;

class PackIT {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  /** Fifteen lectures and fifteen quizzes of twenty questions, of three kinds. */
  private static final String LARGE =
      """
      const plan = [];
      const state = { at: "quiz-15", activities: {} };
      for (let n = 1; n <= 15; n++) {
        plan.push({ id: `a-rather-long-name-of-a-lecture-${n}`, kind: "lecture" });
        const questions = Array.from({ length: 20 }, (_, i) => ({
          id: String(i), choices: 10, type: ["single", "multiple", "true-false"][i % 3] }));
        plan.push({ id: `quiz-${n}`, kind: "quiz", key: { revision: "1ekf", questions } });
        state.activities[`a-rather-long-name-of-a-lecture-${n}`] = {
          position: 5400 + n,
          ranges: Array.from({ length: watched }, (_, i) => [i * 90, i * 90 + 33 + i % 7]) };
        const draft = {};
        for (const q of questions) draft[q.id] = q.type === "multiple" ? [0, 3, 4, 9] : [1];
        state.activities[`quiz-${n}`] = { attempts: 12, best: "99.99", draft };
      }
      """;

  private Page page = CHROMIUM.newPage();

  @BeforeEach
  void load() {
    page = CHROMIUM.newPage();
    page.addScriptTag(new Page.AddScriptTagOptions().setContent(new Asset("pack.js").text()));
  }

  @Test
  @DisplayName("30 activities and 300 half-filled questions fit into 4096 characters, whole")
  void worstCase() {
    assertEquals(
        List.of(true, true, true),
        page.evaluate(
            "watched => {"
                + LARGE
                + "const text = Stoa.pack(plan, state, 4096);"
                + "const again = Stoa.unpack(plan, text);"
                + "return [text.length <= 4096, /^[\\x20-\\x7e]*$/.test(text),"
                + " JSON.stringify(Object.entries(again.activities).sort())"
                + " === JSON.stringify(Object.entries(state.activities).sort())"
                + " || JSON.stringify(again.activities)]; }",
            10));
  }

  @Test
  @DisplayName(
      "of too much the tries in other quizzes go first, then the shortest stretches of video")
  void tooMuch() {
    assertEquals(
        List.of(true, true, "quiz-15", "quiz-15", false, 60),
        page.evaluate(
            "watched => {"
                + LARGE
                + "let lost = false;"
                + "const text = Stoa.pack(plan, state, 4096, () => (lost = true));"
                + "const again = Stoa.unpack(plan, text);"
                + "const progress = plan.map(a => again.activities[a.id]);"
                + "const lengths = progress.flatMap(p => p.ranges || []).map(r => r[1] - r[0]);"
                + "const first = state.activities[plan[0].id];"
                + "const drafted = plan.filter(a => again.activities[a.id].draft);"
                + "return [text.length <= 4096, Math.min(...lengths) > 33, again.at,"
                + " drafted.map(a => a.id).join(), lost, first.ranges.length]; }",
            60),
        "fits, the shortest are gone, the place and its draft aren't; and the page forgets nothing");
  }

  /** Fifteen quizzes of twenty long answers in Korean and of matching, a half of them handed in. */
  private static final String WRITTEN =
      """
      const plan = [];
      const state = { at: "quiz-15", activities: {} };
      for (let n = 1; n <= 15; n++) {
        plan.push({ id: `lecture-${n}`, kind: "lecture" });
        state.activities[`lecture-${n}`] = n % 2 ? { done: true } : {
          position: 5400 + n,
          ranges: Array.from({ length: 20 }, (_, i) => [i * 90, i * 90 + 33 + i % 7]) };
        const questions = Array.from({ length: 24 }, (_, i) => i < 20
          ? { id: String(i), type: "text" }
          : { id: String(i), type: "matching", choices: 30, key: Array(20).fill(0) });
        plan.push({ id: `quiz-${n}`, kind: "quiz", key: { revision: "1ekf", questions } });
        const draft = {};
        for (const q of questions) draft[q.id] = q.type === "text"
          ? "돌봄을 나누는 도시 ".repeat(12) : Array.from({ length: 20 }, (_, i) => i);
        state.activities[`quiz-${n}`] = n % 2
          ? { seed: 2147483647, draft } : { attempts: 12, best: "99.99", seed: 2147483647, draft };
      }
      state.activities["quiz-15"].attempts = 3;
      state.activities["quiz-15"].best = "33.33";
      """;

  @Test
  @DisplayName(
      "300 long answers in Korean: results, what was done and the place stay, and it is told")
  void written() {
    assertEquals(
        List.of(true, true, true, "quiz-15", true, true),
        page.evaluate(
            "() => {"
                + WRITTEN
                + "let lost = false;"
                + "const text = Stoa.pack(plan, state, 4096, () => (lost = true));"
                + "const again = Stoa.unpack(plan, text);"
                + "const reached = ({ done, attempts, best }) => JSON.stringify([done, attempts, best]);"
                + "const same = plan.filter(({ id }) =>"
                + " reached(again.activities[id] || {}) === reached(state.activities[id]));"
                + "const here = again.activities['quiz-15'].draft;"
                + "return [text.length <= 4096, /^[\\x20-\\x7e]*$/.test(text), lost, again.at,"
                + " same.length === plan.length,"
                + " here['23'].length === 20 && state.activities['quiz-15'].draft['0'].length > 100]; }"));
  }

  @Test
  @DisplayName("results of 300 quizzes fit by themselves, whatever was written in them")
  void results() {
    assertEquals(
        List.of(true, 300, "quiz-300"),
        page.evaluate(
            """
            () => {
              const plan = [];
              const state = { at: "quiz-300", activities: {} };
              for (let n = 1; n <= 300; n++) {
                const questions = [{ id: "1", type: "text" }];
                plan.push({ id: `quiz-${n}`, kind: "quiz", key: { revision: "1ekf", questions } });
                state.activities[`quiz-${n}`] = { attempts: 3, best: "99.99", draft: { 1: "돌봄".repeat(99) } };
              }
              const text = Stoa.pack(plan, state, 4096);
              const { at, activities } = Stoa.unpack(plan, text);
              const best = Object.values(activities).filter(({ best }) => best === "99.99");
              return [text.length <= 4096, best.length, at];
            }
            """));
  }

  @Test
  @DisplayName(
      "a package exported anew finds its own activities, and no answers to other questions")
  void exportedAnew() {
    assertEquals(
        "{\"at\":\"b\",\"activities\":{\"a\":{\"done\":true},\"b\":{\"attempts\":1,\"best\":\"50\"}}}",
        page.evaluate(
            """
            () => {
              const quiz = revision => ({ id: "b", kind: "quiz", key: { revision, questions:
                [{ id: "1", type: "single", choices: 2 }] } });
              const a = { id: "a", kind: "lecture" };
              const text = Stoa.pack([a, quiz("one")], { at: "b", activities: {
                a: { done: true }, b: { attempts: 1, best: "50", draft: { 1: [0] } } } }, 4096);
              const added = { id: "new", kind: "lecture" };
              return JSON.stringify(Stoa.unpack([added, a, quiz("two")], text));
            }
            """));
  }

  @Test
  @DisplayName("a text that isn't ours is no state")
  void strange() {
    assertEquals(
        "{\"at\":\"\",\"activities\":{}}",
        page.evaluate("() => JSON.stringify(Stoa.unpack([{ id: 'a' }], 'q=1;x;y'))"));
  }

  @Test
  @DisplayName("a state that was cut off anywhere is read as far as it is sure")
  void cut() {
    assertEquals(
        List.of(),
        page.evaluate(
            """
            () => {
              const questions = [
                { id: "m", type: "matching", choices: 40, key: [0, 0] },
                { id: "c", type: "multiple", choices: 12 },
                { id: "t", type: "text" }, { id: "s", type: "single", choices: 3 }];
              const draft = { m: [39, 1], c: [0, 11], t: "Seoul", s: [2] };
              const plan = [{ id: "quiz", kind: "quiz", key: { revision: "1", questions } }];
              const text = Stoa.pack(plan, { at: "", activities: { quiz: { draft } } }, 4096);
              const wrong = [];
              for (let end = 0; end < text.length; end++) {
                const { quiz } = Stoa.unpack(plan, text.slice(0, end)).activities;
                if (quiz && quiz.draft) wrong.push(text.slice(0, end));
              }
              return wrong;
            }
            """));
  }

  @Test
  @DisplayName("half-filled answers of every kind come back, and the seed of what was asked")
  void everyKind() {
    assertEquals(
        List.of(true, true, true),
        page.evaluate(
            """
            () => {
              const places = (id, type, choices, terms) => (
                { id, type, choices, key: Array(terms).fill(0) });
              const questions = [
                { id: "n", type: "numeric" }, { id: "t", type: "text" }, { id: "none", type: "text" },
                places("m", "matching", 40, 3), places("o", "ordering", 4, 4),
                places("open", "ordering", 3, 3), { id: "s", type: "single", choices: 3 }];
              const draft = { n: "-3,14e-2", t: "Seoul; 서울. _~😀",
                m: [39, -1, 0], o: [3, 2, 1, 0], s: [2] };
              const plan = [{ id: "quiz", kind: "quiz", key: { revision: "1", questions } }];
              const state = { at: "", activities: { quiz: { seed: 2147483647, draft } } };
              const text = Stoa.pack(plan, state, 4096);
              const again = Stoa.unpack(plan, text).activities.quiz;
              return [/^[\\x20-\\x7e]*$/.test(text), JSON.stringify(again.draft) === JSON.stringify(draft)
                || JSON.stringify(again), again.seed === 2147483647];
            }
            """));
  }
}
