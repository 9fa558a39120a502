import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';
import '~/app/i18n';

// As long as a test may take, less what it does besides: on a busy machine a page comes late.
configure({ asyncUtilTimeout: 10_000 });

// jsdom has dialogs, but none that opens.
HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
};
HTMLDialogElement.prototype.close = function () {
  this.open = false;
  this.dispatchEvent(new Event('close'));
};

// It moves nothing, and cannot be asked what moves.
document.getAnimations = () => [];

afterEach(() => {
  cleanup();
  localStorage.clear();
});
