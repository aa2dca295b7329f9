import { EligibilityController } from './eligibility.controller.js';
import { MyReviewsController } from './my-reviews.controller.js';
import { ReviewsController } from './reviews.controller.js';
import { ScreeningController } from './screening.controller.js';

export const screeningControllers = [
  EligibilityController,
  MyReviewsController,
  ReviewsController,
  ScreeningController,
];
