package org.stoa.quiz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Orders that look like chance, and are the same wherever they are computed: all arithmetic is that
 * of 32-bit integers, which {@code shuffle.js} does as well. The vectors under {@code
 * conformance/marking} hold the two together. Not for secrets. Not thread-safe.
 */
final class Shuffle {

  private static final int STEP = 0x9E3779B9;

  private int state;

  /**
   * @param seed of an attempt
   * @param name of what is put in order, so that one order says nothing about another
   */
  Shuffle(int seed, String name) {
    state = seed ^ hash(name);
  }

  /** FNV-1a over UTF-16 units. */
  static int hash(String text) {
    int hash = 0x811C9DC5;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 16777619;
    }
    return hash;
  }

  /** The numbers from 0 to below {@code size}, in the next order. */
  List<Integer> order(int size) {
    List<Integer> order = IntStream.range(0, size).boxed().collect(Collectors.toList());
    for (int last = size - 1; last > 0; last--) {
      Collections.swap(order, last, below(last + 1));
    }
    return order;
  }

  /** So many of the numbers from 0 to below {@code size}, in the next order. */
  List<Integer> draw(int count, int size) {
    return new ArrayList<>(order(size).subList(0, count));
  }

  /** The next number, from 0 to below {@code bound}. */
  private int below(int bound) {
    return (int) (((next() & 0xFFFFFFFFL) * bound) >>> 32);
  }

  /** A counter, mixed until its neighbours look unrelated. */
  private int next() {
    state += STEP;
    int mixed = (state ^ (state >>> 16)) * 0x21F0AAAD;
    mixed = (mixed ^ (mixed >>> 15)) * 0x735A2D97;
    return mixed ^ (mixed >>> 15);
  }
}
