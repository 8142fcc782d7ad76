"""Layers of diagonal long short-term memory that predict the next letter of a text."""

import math

import numpy as np
from numba import njit

CLASS = "taped"
SOURCE = "`LSTM` of ADBench (Šrajer, Kukelova and Fitzgibbon, 2018)"
SIZES = {"tiny": (2, 2, 4), "small": (2, 14, 200), "medium": (2, 14, 1_024), "large": (2, 14, 80_000)}
"""Layers, letters of the alphabet, letters of the text."""
ARGNUMS = (0, 1)


@njit
def sigmoid(x):
    return 1.0 / (1.0 + math.exp(-x))


@njit
def adbench_lstm(main, extra, state, text):
    """Minus the mean log-probability of a letter.

    ``main``: (2 layers, 4 b), for each layer the weights and the biases of the forget, input and output gate and of the
    candidate.  ``extra``: (3, b), weights before the first layer, weights and biases after the last.  ``state``:
    (2 layers, b), for each layer output and cell, overwritten.  ``text``: (letters, b), one-hot.
    """
    layers = state.shape[0] // 2
    b = state.shape[1]
    letter = np.empty(b)
    total = 0.0
    for t in range(text.shape[0] - 1):
        for i in range(b):
            letter[i] = text[t, i] * extra[0, i]
        for layer in range(layers):
            w = 2 * layer
            for i in range(b):
                forget = sigmoid(letter[i] * main[w, i] + main[w + 1, i])
                take = sigmoid(state[w, i] * main[w, b + i] + main[w + 1, b + i])
                give = sigmoid(letter[i] * main[w, 2 * b + i] + main[w + 1, 2 * b + i])
                candidate = math.tanh(state[w, i] * main[w, 3 * b + i] + main[w + 1, 3 * b + i])
                state[w + 1, i] = forget * state[w + 1, i] + take * candidate
                state[w, i] = give * math.tanh(state[w + 1, i])
                letter[i] = state[w, i]
        normaliser = 2.0
        score = 0.0
        gold = 0.0
        for i in range(b):
            guess = letter[i] * extra[1, i] + extra[2, i]
            normaliser += math.exp(guess)
            score += text[t + 1, i] * guess
            gold += text[t + 1, i]
        total += score - gold * math.log(normaliser)
    return -total / ((text.shape[0] - 1) * b)


def inputs(layers, letters, length):
    random = np.random.default_rng(39)
    return (
        random.random((2 * layers, 4 * letters)),
        random.random((3, letters)),
        random.random((2 * layers, letters)),
        np.eye(letters)[random.integers(0, letters, length)],
    )


def from_file(path):
    """The arguments in an ``lstm`` file of ADBench's data: sizes, main and extra parameters, state, text."""
    with open(path) as file:
        layers, length, b = (int(word) for word in file.readline().split())
        rest = np.array(file.read().split(), dtype=np.float64)
    ends = np.cumsum([2 * layers * 4 * b, 3 * b, 2 * layers * b])
    main, extra, state, text = np.split(rest, ends)
    return main.reshape(-1, 4 * b), extra.reshape(3, b), state.reshape(-1, b), text[: length * b].reshape(length, b)
